using CodeFarm.Runtime.Tests.Farm;

namespace CodeFarm.Runtime.Tests.Filters;

/// <summary>Filters its own calls as well.</summary>
public sealed class FilteredGrain(Stage stage) : Grain, IFilteredGrain, IIncomingGrainCallFilter
{
    private string Key => this.GetPrimaryKeyString();

    public Task<int> DoubleAsync(int number)
    {
        stage.Note($"{Key}: method");
        return Task.FromResult(2 * number);
    }

    public async Task<int> DoubleThroughAsync(string other, int number)
    {
        await Task.Yield();
        return await GrainFactory.GetGrain<IFilteredGrain>(other).DoubleAsync(number);
    }

    public Task<string?> ContextAsync(string key) => Task.FromResult(RequestContext.Get(key) as string);

    public Task<int> FailAsync() => throw new StageException("asked to fail");

    public Task NothingAsync() => Task.CompletedTask;

    public async Task Invoke(IIncomingGrainCallContext context)
    {
        stage.Note($"{Key}: own");
        await context.Invoke();
        stage.Note($"{Key}: own after");
    }
}
