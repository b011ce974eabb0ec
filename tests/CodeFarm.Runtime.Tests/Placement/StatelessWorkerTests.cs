using CodeFarm.Runtime.Tests.Farm;
using Orleans.Runtime.Placement;

namespace CodeFarm.Runtime.Tests.Placement;

public sealed class StatelessWorkerTests(ThreeSilos fixture) : IClassFixture<ThreeSilos>, IDisposable
{
    private readonly string _key = FarmFixture.NewKey();

    private Stage Stage => fixture.Stage;

    [Theory]
    [InlineData(ThreeSilos.Worlock)]
    [InlineData(ThreeSilos.Spinoza)]
    [InlineData(ThreeSilos.Calisota)]
    public async Task A_stateless_worker_runs_on_the_silo_of_the_grain_that_calls_it(string name)
    {
        RequestContext.Set(IPlacementDirector.PlacementHintKey, fixture.AddressOf(name));
        var caller = fixture.Client.GetGrain<IPlainGrain>($"{_key} {name}");
        await caller.SiloAsync();
        RequestContext.Clear();

        Assert.Equal(name, await caller.WorkerSiloAsync(_key));
    }

    [Fact]
    public async Task Workers_take_calls_in_parallel_up_to_their_maximum()
    {
        var worker = fixture.Client.GetGrain<IWorkerGrain>(_key);
        string[] gates = [.. Enumerable.Range(0, WorkerGrain.MaximumWorkers).Select(i => $"{_key} {i}")];
        var running = new List<Task<Guid>>();
        foreach (var gate in gates)
        {
            running.Add(worker.HoldAsync(gate));
            await Stage.ReachedAsync(gate);
        }

        foreach (var gate in gates)
            Stage.Open(gate);
        var activations = await Task.WhenAll(running);

        Assert.Equal(WorkerGrain.MaximumWorkers, activations.Distinct().Count());
    }

    [Fact]
    public async Task An_activation_of_a_worker_that_fails_reaches_its_caller()
    {
        Stage.FailNext($"activate {_key}");

        await Assert.ThrowsAsync<StageException>(() => fixture.Client.GetGrain<IWorkerGrain>(_key).SiloAsync());

        await fixture.Client.GetGrain<IWorkerGrain>(_key).SiloAsync();
    }

    public void Dispose() => RequestContext.Clear();
}
