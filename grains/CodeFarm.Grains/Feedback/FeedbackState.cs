using CodeFarm.Contracts.Feedback;
using CodeFarm.Contracts.Requirements;

namespace CodeFarm.Grains.Feedback;

/// <summary>What callers have said of a function.</summary>
public sealed class FeedbackState
{
    /// <summary>The latest version that was deployed, as far as it was told here.</summary>
    public int Version { get; set; }

    /// <summary>What was given, oldest first.</summary>
    public List<FunctionFeedback> Given { get; set; } = [];

    /// <summary>What was answered, by the id of the feedback.</summary>
    public Dictionary<string, FeedbackReceipt> Receipts { get; set; } = [];

    /// <summary>The tasks that were decided on, oldest first.</summary>
    public List<Rebuild> Rebuilds { get; set; } = [];

    /// <summary>The requirements of those that were perhaps not submitted yet, by the ids of the tasks.</summary>
    public Dictionary<string, Requirement> Outbox { get; set; } = [];
}
