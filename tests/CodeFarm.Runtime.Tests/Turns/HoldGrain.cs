using CodeFarm.Runtime.Tests.Farm;

namespace CodeFarm.Runtime.Tests.Turns;

public abstract class HoldGrain(Stage stage) : Grain, IHold
{
    public Task HoldAsync(string gate) => HoldAtAsync(gate);

    public Task ReadAsync(string gate) => HoldAtAsync(gate);

    public Task InterleaveAsync(string gate) => HoldAtAsync(gate);

    public Task ProbeAsync() => Task.CompletedTask;

    private async Task HoldAtAsync(string gate)
    {
        stage.Note($"start {gate}");
        await stage.PassAsync(gate);
        stage.Note($"end {gate}");
    }
}
