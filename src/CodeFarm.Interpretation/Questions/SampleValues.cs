using CodeFarm.Broth.Signatures;
using CodeFarm.Broth.Types;
using CodeFarm.Interpretation.Words;

namespace CodeFarm.Interpretation.Questions;

/// <summary>Values that show what an input looks like, as JSON.</summary>
internal static class SampleValues
{
    /// <summary>How many different samples there are of an input; the last is an edge case.</summary>
    public const int Count = 3;

    private static readonly string[] Texts = ["\"some text\"", "\"Another, 2nd text\"", "\"\""];

    private static readonly string[] Integers = ["12", "7", "0"];

    private static readonly string[] Decimals = ["2.5", "40.0", "0.0"];

    private static readonly string[] Characters = ["\"a\"", "\"7\"", "\" \""];

    private static readonly string[] Dates = ["\"2024-02-29\"", "\"2023-12-31\"", "\"2000-01-01\""];

    private static readonly string[] Times = ["\"13:45:00\"", "\"08:30:00\"", "\"00:00:00\""];

    private static readonly string[] Moments = ["\"2024-02-29T13:45:00\"", "\"2023-12-31T23:59:59\"", "\"2000-01-01T00:00:00\""];

    private static readonly string[] Spans = ["\"01:30:00\"", "\"2.00:00:00\"", "\"00:00:00\""];

    /// <summary>Those of the lexicon where the parameter's name and type are known there, otherwise those of the type.</summary>
    public static string Of(FarmParameter parameter, int index)
    {
        var words = Tokens.Of(parameter.Name);
        var noun = Lexicon.Standard.Nouns.FirstOrDefault(noun =>
            FarmType.Parse(noun.Type) == parameter.Type
            && (noun.Name == parameter.Name || noun.Words.Any(phrase => Tokens.IndexOf(words, phrase) >= 0)));
        return noun?.Samples[index] ?? Of(parameter.Type, index);
    }

    /// <summary>Different for each index where the type has as many values.</summary>
    public static string Of(FarmType type, int index) => type.Kind switch
    {
        FarmKind.String => Texts[index],
        FarmKind.Int or FarmKind.Long => Integers[index],
        FarmKind.Double or FarmKind.Decimal => Decimals[index],
        FarmKind.Bool => index == 0 ? "true" : "false",
        FarmKind.Char => Characters[index],
        FarmKind.DateOnly => Dates[index],
        FarmKind.TimeOnly => Times[index],
        FarmKind.DateTime => Moments[index],
        FarmKind.TimeSpan => Spans[index],
        FarmKind.Nullable => index == Count - 1 ? "null" : Of(type.Element!, index),
        FarmKind.Tuple => $"[{string.Join(", ", type.Fields.Select(field => Of(field.Type, index)))}]",
        FarmKind.Record => $"{{{string.Join(", ", type.Fields.Select(field => $"\"{field.Name}\": {Of(field.Type, index)}"))}}}",
        FarmKind.List => index switch
        {
            0 => $"[{Of(type.Element!, 0)}, {Of(type.Element!, 1)}]",
            1 => $"[{Of(type.Element!, 1)}]",
            _ => "[]",
        },
        _ => index switch
        {
            0 => $"{{{Key(type, 0)}: {Of(type.Element!, 0)}, {Key(type, 1)}: {Of(type.Element!, 1)}}}",
            1 => $"{{{Key(type, 2)}: {Of(type.Element!, 1)}}}",
            _ => "{}",
        },
    };

    private static string Key(FarmType dictionary, int index) => dictionary.Key!.Kind == FarmKind.String
        ? $"\"{(char)('a' + index)}\""
        : $"\"{Of(dictionary.Key, index).Trim('"')}\"";

    /// <summary>Calls with different inputs, each with the same placeholder as result: whoever forgets to edit it is asked again.</summary>
    public static IEnumerable<(IReadOnlyList<string> InputsJson, string OutputJson)> Calls(FunctionSignature signature, string? result = null) =>
        Enumerable.Range(0, CallCount(signature)).Select(index => (
            (IReadOnlyList<string>)[.. signature.Parameters.Select(parameter => Of(parameter, index))],
            result ?? Of(signature.Returns, 0)));

    // The samples of bool repeat after two; a function without parameters has one call only.
    private static int CallCount(FunctionSignature signature) =>
        signature.Parameters.Count == 0 ? 1
        : signature.Parameters.All(parameter => parameter.Type == FarmType.Bool) ? 2
        : Count;
}
