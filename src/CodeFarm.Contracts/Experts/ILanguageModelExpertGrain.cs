using Orleans;

namespace CodeFarm.Contracts.Experts;

/// <summary>Asks a language model; off unless an endpoint is configured.</summary>
[Alias("farm.language-model-expert")]
public interface ILanguageModelExpertGrain : IExpertGrain;
