namespace Orleans;

/// <summary>Sees every call that leaves a client or a grain, in the order of registration.</summary>
public interface IOutgoingGrainCallFilter
{
    /// <summary>Acts on the call; <see cref="IGrainCallContext.Invoke"/> lets it go on.</summary>
    Task Invoke(IOutgoingGrainCallContext context);
}
