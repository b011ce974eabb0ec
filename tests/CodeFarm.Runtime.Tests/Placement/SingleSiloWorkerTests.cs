using CodeFarm.Runtime.Tests.Farm;

namespace CodeFarm.Runtime.Tests.Placement;

public sealed class SingleSiloWorkerTests(FarmFixture fixture) : IClassFixture<FarmFixture>
{
    private readonly string _key = FarmFixture.NewKey();

    private Stage Stage => fixture.Stage;

    [Fact]
    public async Task More_calls_than_the_maximum_wait_and_no_more_activations_are_made()
    {
        const int Calls = 4 * WorkerGrain.MaximumWorkers;
        var worker = fixture.Client.GetGrain<IWorkerGrain>(_key);
        string[] gates = [.. Enumerable.Range(0, Calls).Select(i => $"{_key} {i}")];
        var running = gates.Select(worker.HoldAsync).ToArray();

        var most = 0;
        for (var opened = 0; opened < Calls; opened++)
        {
            var next = await FirstReachedAsync(gates);
            most = Math.Max(most, gates.Count(Stage.IsReached));
            Stage.Open(next);
            gates = [.. gates.Where(gate => gate != next)];
        }

        var activations = await Task.WhenAll(running);

        Assert.InRange(activations.Distinct().Count(), 1, WorkerGrain.MaximumWorkers);
        Assert.InRange(most, 1, WorkerGrain.MaximumWorkers);
    }

    private async Task<string> FirstReachedAsync(string[] gates)
    {
        await Task.WhenAny(gates.Select(Stage.ReachedAsync));
        return gates.First(Stage.IsReached);
    }
}
