using CodeFarm.Contracts.Feedback;
using CodeFarm.Contracts.Requirements;

namespace CodeFarm.Grains.Feedback;

/// <summary>What callers have said of a function.</summary>
public sealed class FeedbackState
{
    /// <summary>What the stable version satisfies; null before the first deployment.</summary>
    public Requirement? Requirement { get; set; }

    /// <summary>The version that feedback is about.</summary>
    public int Version { get; set; }

    /// <summary>What was given, by its id.</summary>
    public Dictionary<string, FunctionFeedback> Given { get; set; } = [];

    /// <summary>What was answered, by the id of the feedback.</summary>
    public Dictionary<string, FeedbackReceipt> Receipts { get; set; } = [];
}
