using CodeFarm.Runtime.Tests.Farm;

namespace CodeFarm.Runtime.Tests.Turns;

public sealed class CycleGrain(Stage stage) : Grain, ICycleGrain
{
    private int _touched;

    public Task CallRoundAsync(string other) =>
        GrainFactory.GetGrain<ICycleGrain>(other).CallBackAsync(this.GetPrimaryKeyString());

    public Task CallBackAsync(string caller) => GrainFactory.GetGrain<ICycleGrain>(caller).TouchAsync();

    public Task<int> TouchAsync() => Task.FromResult(++_touched);

    public async Task HoldAsync(string gate)
    {
        stage.Note($"held {gate}");
        await stage.PassAsync(gate);
    }
}
