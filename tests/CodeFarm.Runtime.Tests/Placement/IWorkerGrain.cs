namespace CodeFarm.Runtime.Tests.Placement;

public interface IWorkerGrain : IPlaced
{
    /// <summary>Waits at the gate; the activation that did.</summary>
    Task<Guid> HoldAsync(string gate);
}
