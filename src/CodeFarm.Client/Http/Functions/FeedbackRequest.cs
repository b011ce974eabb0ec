using System.Text.Json.Serialization;
using CodeFarm.Contracts.Feedback;

namespace CodeFarm.Client.Http;

/// <summary>What a caller says of a function.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record FeedbackRequest
{
    /// <summary>Chosen by the caller and unique, so that a repetition counts once; a new one where it is left out.</summary>
    public string? Id { get; init; }

    /// <summary>From 1, useless, to 5, just right; left out where only an example is given.</summary>
    public int? Rating { get; init; }

    /// <summary>In the caller's words.</summary>
    public string? Comment { get; init; }

    /// <summary>What the function should have done.</summary>
    public ExampleResource? Example { get; init; }

    /// <summary>The feedback as it goes over the wire.</summary>
    public static FeedbackRequest From(FunctionFeedback feedback)
    {
        ArgumentNullException.ThrowIfNull(feedback);
        return new()
        {
            Id = feedback.Id,
            Rating = feedback.Rating,
            Comment = feedback.Comment,
            Example = feedback.Example is { } example ? ExampleResource.From(example) : null,
        };
    }

    /// <summary>The feedback as the farm takes it.</summary>
    public FunctionFeedback ToFeedback() =>
        new(Id ?? Guid.NewGuid().ToString("N"), Rating ?? 0, Comment ?? "", Example?.ToExample());
}
