namespace CodeFarm.Runtime.Tests.Placement;

public sealed class SpreadGrain(ILocalSiloDetails silo) : PlacedGrain(silo), ISpreadGrain
{
    private readonly Guid _activation = Guid.NewGuid();

    public Task<Guid> ActivationAsync() => Task.FromResult(_activation);

    public Task<Guid> ActivationOfAsync(string other) => GrainFactory.GetGrain<ISpreadGrain>(other).ActivationAsync();
}
