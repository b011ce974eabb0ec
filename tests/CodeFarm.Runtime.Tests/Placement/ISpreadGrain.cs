namespace CodeFarm.Runtime.Tests.Placement;

public interface ISpreadGrain : IPlaced
{
    Task<Guid> ActivationAsync();

    /// <summary>The activation of another grain, as this one reaches it.</summary>
    Task<Guid> ActivationOfAsync(string other);
}
