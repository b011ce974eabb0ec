using Orleans;

namespace CodeFarm.Contracts.Experts;

/// <summary>Searches for programs; needs no model and no network.</summary>
[Alias("farm.synthesizer-expert")]
public interface ISynthesizerExpertGrain : IExpertGrain;
