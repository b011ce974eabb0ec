namespace CodeFarm.Grains.Feedback;

/// <summary>A task that grows a version for the sake of an example.</summary>
/// <param name="FeedbackId">The feedback that gave the example.</param>
/// <param name="TaskId">The task; its suite has all examples that were given until it was decided on.</param>
public sealed record Rebuild(string FeedbackId, string TaskId);
