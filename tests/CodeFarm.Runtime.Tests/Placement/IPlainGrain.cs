namespace CodeFarm.Runtime.Tests.Placement;

public interface IPlainGrain : IPlaced
{
    /// <summary>Where the stateless worker of that name runs that this grain calls.</summary>
    Task<string> WorkerSiloAsync(string worker);
}
