using System.Collections.Immutable;
using Orleans;
using Orleans.Runtime;

namespace CodeFarm.Grains.Projects;

/// <inheritdoc cref="IProjectBoardGrain"/>
[GrainType("project-board")]
internal sealed class ProjectBoardGrain([PersistentState("board")] IPersistentState<ProjectBoardState> state) : Grain, IProjectBoardGrain
{
    public async Task OpenAsync(string project)
    {
        if (state.State.Open.Add(project))
            await state.CommitAsync(this);
    }

    public async Task CloseAsync(string project)
    {
        if (state.State.Open.Remove(project))
            await state.CommitAsync(this);
    }

    public Task<ImmutableArray<string>> ListOpenAsync() => Task.FromResult<ImmutableArray<string>>([.. state.State.Open]);
}
