using Orleans;

namespace CodeFarm.Contracts.Feedback;

/// <summary>What became of a feedback.</summary>
/// <param name="Version">The version that it is about: the stable one when it came.</param>
/// <param name="Text">What was done, for people.</param>
/// <param name="TaskId">The task that grows the next version; empty where the current one satisfies the example already.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.feedback-receipt")]
public sealed record FeedbackReceipt(
    [property: Id(0)] int Version,
    [property: Id(1)] string Text,
    [property: Id(2)] string TaskId);
