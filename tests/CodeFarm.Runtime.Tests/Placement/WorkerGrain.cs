using CodeFarm.Runtime.Tests.Farm;
using Orleans.Concurrency;

namespace CodeFarm.Runtime.Tests.Placement;

[StatelessWorker(MaximumWorkers)]
public sealed class WorkerGrain(ILocalSiloDetails silo, Stage stage) : PlacedGrain(silo), IWorkerGrain
{
    public const int MaximumWorkers = 3;

    private readonly Guid _activation = Guid.NewGuid();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        stage.ThrowIfAsked($"activate {this.GetPrimaryKeyString()}");
        return Task.CompletedTask;
    }

    public async Task<Guid> HoldAsync(string gate)
    {
        await stage.PassAsync(gate);
        return _activation;
    }
}
