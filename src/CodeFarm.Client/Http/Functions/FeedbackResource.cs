using System.Collections.Immutable;
using CodeFarm.Contracts.Feedback;

namespace CodeFarm.Client.Http;

/// <summary>What callers have said of a function.</summary>
/// <param name="Ratings">How many there are.</param>
/// <param name="Average">Their mean; 0 without ratings.</param>
/// <param name="Examples">The examples that were given, oldest first.</param>
public sealed record FeedbackResource(int Ratings, double Average, ImmutableArray<ExampleResource> Examples)
{
    /// <summary>The summary as it goes over the wire.</summary>
    public static FeedbackResource From(FeedbackSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return new(summary.Ratings, summary.Average, [.. summary.Examples.Select(ExampleResource.From)]);
    }

    /// <summary>The summary as clients see it.</summary>
    public FeedbackSummary ToSummary() => new(Ratings, Average, [.. Examples.Select(static example => example.ToExample())]);
}
