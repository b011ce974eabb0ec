using CodeFarm.Runtime.Tests.Farm;

namespace CodeFarm.Runtime.Tests.Calls;

public sealed class CallGrain(Stage stage) : Grain, ICallGrain
{
    public ValueTask<string?> EchoAsync(string? text) => new(text);

    public async Task FailAsync(bool afterAwait)
    {
        if (afterAwait)
            await Task.Yield();
        throw new HarvestFailedException("hail", "north", 7, new ArgumentException("no net"));
    }

    public Task FailThroughAsync(string other) => GrainFactory.GetGrain<ICallGrain>(other).FailAsync(afterAwait: true);

    public Task GiveUpAsync() => throw new OperationCanceledException("had enough");

    public async Task TellAsync(string gate)
    {
        await stage.PassAsync(gate);
        stage.Note($"told {gate}");
    }

    public Task TellAndFailAsync(string note)
    {
        stage.Note(note);
        throw new InvalidOperationException("nobody hears of this");
    }

    public Task HoldAsync(string gate) => stage.PassAsync(gate, CancellationToken.None);

    public async Task WaitAsync(string gate, CancellationToken cancellationToken)
    {
        var own = TaskScheduler.Current;
        cancellationToken.Register(
            () => stage.Note($"callback {gate} in a turn: {TaskScheduler.Current == own}"));
        try
        {
            await stage.PassAsync(gate, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            stage.Note($"cancelled {gate} in a turn: {TaskScheduler.Current == own}");
            throw;
        }
    }

    public async Task IgnoreAsync(string gate, CancellationToken cancellationToken)
    {
        await stage.PassAsync(gate, CancellationToken.None);
        stage.Note($"ended {gate}, cancelled: {cancellationToken.IsCancellationRequested}");
    }

    public Task WaitThroughAsync(string other, string gate, CancellationToken cancellationToken) =>
        GrainFactory.GetGrain<ICallGrain>(other).WaitAsync(gate, cancellationToken);

    public Task ProbeAsync() => Task.CompletedTask;
}
