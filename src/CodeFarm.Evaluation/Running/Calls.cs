using CodeFarm.Broth;
using CodeFarm.Broth.Signatures;

namespace CodeFarm.Evaluation.Running;

/// <summary>Words for calls.</summary>
internal static class Calls
{
    private const int MaxInput = 60;

    /// <summary><c>initials("Ada Lovelace")</c>, long inputs cut.</summary>
    public static string Describe(FunctionSignature signature, IEnumerable<string> inputsJson) =>
        $"{signature.Name}({string.Join(", ", inputsJson.Select(json => Excerpt.Of(json, MaxInput)))})";

    /// <summary><c>gave "A."</c>, or how else it ended.</summary>
    public static string Describe(CaseOutcome outcome) => outcome.State switch
    {
        CaseState.Returned => $"gave {Excerpt.Of(outcome.OutputJson!, 200)}",
        CaseState.Threw => $"threw {Excerpt.Of(outcome.Error!, 200)}",
        _ => Excerpt.Of(outcome.Error!, 200),
    };
}
