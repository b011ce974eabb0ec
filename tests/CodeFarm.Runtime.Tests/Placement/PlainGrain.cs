namespace CodeFarm.Runtime.Tests.Placement;

public sealed class PlainGrain(ILocalSiloDetails silo) : PlacedGrain(silo), IPlainGrain
{
    public Task<string> WorkerSiloAsync(string worker) => GrainFactory.GetGrain<IWorkerGrain>(worker).SiloAsync();
}
