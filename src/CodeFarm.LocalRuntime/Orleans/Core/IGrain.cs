using Orleans.Runtime;

namespace Orleans;

/// <summary>The root of every grain interface.</summary>
public interface IGrain : IAddressable;
