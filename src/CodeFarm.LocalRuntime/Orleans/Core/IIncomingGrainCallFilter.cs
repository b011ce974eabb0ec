namespace Orleans;

/// <summary>
/// Sees every call that arrives at a grain. Runs inside the grain's turn, in the order of registration; a grain class
/// that implements it comes last.
/// </summary>
public interface IIncomingGrainCallFilter
{
    /// <summary>Acts on the call; <see cref="IGrainCallContext.Invoke"/> lets it go on.</summary>
    Task Invoke(IIncomingGrainCallContext context);
}
