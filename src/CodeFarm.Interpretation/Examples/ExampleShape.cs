using System.Collections;
using CodeFarm.Broth.Requirements;
using CodeFarm.Broth.Signatures;
using CodeFarm.Broth.Types;

namespace CodeFarm.Interpretation.Examples;

/// <summary>
/// What makes an example unlike others: the shape of each input (empty, of one element, negative and so on) and the class of its
/// output, which is the output itself where several examples share it and its shape otherwise.
/// </summary>
/// <param name="Features">One for each input, then one for the output.</param>
internal sealed record ExampleShape(IReadOnlyList<string> Features)
{
    /// <summary>All features at once.</summary>
    public string Whole { get; } = string.Join('\n', Features);

    public static ExampleShape[] Of(FunctionSignature signature, IReadOnlyList<RequirementExample> examples)
    {
        var outputs = examples.CountBy(example => example.OutputJson, StringComparer.Ordinal)
            .ToDictionary(count => count.Key, count => count.Value, StringComparer.Ordinal);
        return [.. examples.Select(example => new ExampleShape(
        [
            .. example.InputsJson.Select((json, i) => $"in[{i}] {Shape(json, signature.Parameters[i].Type)}"),
            "out " + (outputs[example.OutputJson] > 1 ? example.OutputJson : Shape(example.OutputJson, signature.Returns)),
        ]))];
    }

    private static string Shape(string json, FarmType type) => FarmValue.Read(json, type, "value") switch
    {
        null => "null",
        string text => text.Length == 0 ? "empty" : "text",
        bool flag => flag ? "true" : "false",
        int number => Sign(number),
        long number => Sign(number),
        double number => Sign(number),
        decimal number => Sign((double)number),
        TimeSpan span => Sign(span.Ticks),
        ICollection items => items.Count switch { 0 => "empty", 1 => "single", _ => "several" },
        // Characters, dates, tuples and records have no shape that all of their kind share.
        _ => "some",
    };

    private static string Sign(double number) => number switch
    {
        < 0 => "negative",
        > 0 => "positive",
        0 => "zero",
        _ => "not a number",
    };
}
