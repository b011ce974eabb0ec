using System.Collections.Immutable;
using CodeFarm.Contracts;
using CodeFarm.Contracts.Pipeline;
using CodeFarm.Contracts.Tasks;
using CodeFarm.Grains.Agents;
using Orleans;
using Orleans.Runtime;

namespace CodeFarm.Grains.Pipeline;

/// <inheritdoc cref="IDeadLetterGrain"/>
[GrainType("dead-letters")]
internal sealed class DeadLetterGrain([PersistentState("letters")] IPersistentState<DeadLetterState> state) : Grain, IDeadLetterGrain
{
    private List<DeadLetter> Letters => state.State.Letters;

    public async Task AddAsync(DeadLetter letter)
    {
        if (Letters.Exists(known => known.Id == letter.Id))
            return;
        Letters.Add(letter);
        await state.CommitAsync(this);
    }

    public Task<ImmutableArray<DeadLetter>> ListAsync() => Task.FromResult<ImmutableArray<DeadLetter>>([.. Letters]);

    public async Task<DeadLetter> ReplayAsync(string id)
    {
        var letter = Letters.Find(known => known.Id == id)
            ?? throw new FarmException(FarmErrors.DeadLetterNotFound, $"There is no dead letter '{id}'. 'farm dead-letters' lists them.");
        // The task first: what the agent reports of a task that has ended is not heard. A task that was submitted again since
        // then does not want this event any more.
        if (await GrainFactory.GetGrain<ITaskGrain>(letter.TaskId).ReopenAsync(letter.Id))
            await StageAgents.Of(GrainFactory, letter.TaskId, letter.Id).ReplayAsync(letter.Id);
        Letters.RemoveAll(known => known.Id == id);
        await state.CommitAsync(this);
        return letter;
    }
}
