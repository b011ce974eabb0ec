using CodeFarm.Broth.Requirements;
using CodeFarm.Broth.Signatures;
using CodeFarm.Interpretation.Results;
using CodeFarm.Interpretation.Words;

namespace CodeFarm.Interpretation.Tests;

/// <summary>Short ways to ask, for tests.</summary>
internal static class Asked
{
    public static KnownFunction Initials { get; } = Known(
        "initials", "string initials(string name)", "The initials of a person's name, each followed by a full stop.");

    public static KnownFunction WordCount { get; } = Known(
        "word-count", "IReadOnlyDictionary<string, int> wordCount(string text)", "Counts how often each word occurs in a text.");

    public static KnownFunction Opportunities { get; } = Known(
        "market-opportunities", "IReadOnlyList<int> marketOpportunities(IReadOnlyList<double> prices)",
        "The days on which the closing price is below the average of all closing prices.");

    public static KnownFunction Known(string name, string signature, string description) =>
        new(name, FunctionSignature.Parse(signature), description);

    public static InterpretationContext Knowing(params KnownFunction[] functions) => new() { Functions = functions };

    public static Requirement Yaml(string fields) =>
        RequirementFile.Parse("name: asked\n" + fields, "asked.yaml");

    public static InterpretationResult Words(string words, params KnownFunction[] functions) =>
        RequirementInterpreter.Interpret(RequirementWords.ToRequirement(words), Knowing(functions));

    public static T Interpret<T>(string yaml, InterpretationContext? context = null) where T : InterpretationResult =>
        Assert.IsType<T>(RequirementInterpreter.Interpret(Yaml(yaml), context ?? InterpretationContext.Empty));

    /// <summary>The requirement of a user who takes every fragment as it is; a fragment's field replaces what stood before.</summary>
    public static string Answered(string description, IReadOnlyList<Question> questions)
    {
        var fragments = string.Concat(questions.Select(question => question.Fragment));
        var head = fragments.Contains("description:", StringComparison.Ordinal)
            ? "" : $"description: {Broth.Types.FarmValue.Write(description, Broth.Types.FarmType.String)}\n";
        return $"name: asked\n{head}{fragments}";
    }
}
