namespace CodeFarm.Runtime.Tests.Placement;

public abstract class PlacedGrain(ILocalSiloDetails silo) : Grain, IPlaced
{
    public Task<string> SiloAsync() => Task.FromResult(silo.Name);
}
