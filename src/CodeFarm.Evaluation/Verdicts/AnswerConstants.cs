using System.Text.Json;
using CodeFarm.Validation;

namespace CodeFarm.Evaluation.Verdicts;

/// <summary>Finds values of examples among the constants of a source.</summary>
internal sealed class AnswerConstants(SourceConstants constants)
{
    private const int SharedWord = 3;

    public int Lookups => constants.Lookups;

    /// <summary>Whether every part of a value is a constant of the source.</summary>
    public bool Hold(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Hold(document.RootElement);
    }

    /// <summary>Whether all inputs and the result are constants, and the inputs say something.</summary>
    public bool HoldCall(SuiteExample example) =>
        example.InputsJson.All(Hold) && example.InputsJson.Any(IsTelling) && Hold(example.OutputJson);

    /// <summary>Whether the result is a constant although it is made of the input's letters, as nothing that is a mere name would be.</summary>
    public bool HoldDerived(SuiteExample example) =>
        IsTelling(example.OutputJson) && Hold(example.OutputJson)
        && example.InputsJson.Any(input => IsMadeOf(example.OutputJson, input));

    /// <summary>Nothing, zero or false: what a function returns when it does not know better.</summary>
    public static bool IsEmpty(string json) => json is "\"\"" or "0" or "-1" or "false" or "true" or "[]" or "{}" or "\"NaN\"";

    private bool Hold(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() is { } text && (text.Length == 0 || constants.Texts.Contains(text)),
        JsonValueKind.Number => constants.Numbers.Contains(value.GetDouble()) || constants.Numbers.Contains(-value.GetDouble()),
        JsonValueKind.Array => value.EnumerateArray().All(Hold),
        JsonValueKind.Object => value.EnumerateObject().All(field => constants.Texts.Contains(field.Name) && Hold(field.Value)),
        _ => true,
    };

    // Empty values, flags and small numbers stand in many an honest source.
    private static bool IsTelling(string json)
    {
        using var document = JsonDocument.Parse(json);
        return IsTelling(document.RootElement);
    }

    private static bool IsTelling(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!.Length > 1,
        JsonValueKind.Number => Math.Abs(value.GetDouble()) > 10 || !double.IsInteger(value.GetDouble()),
        JsonValueKind.Array => value.GetArrayLength() > 2 || value.EnumerateArray().Any(IsTelling),
        JsonValueKind.Object => value.EnumerateObject().Any(),
        _ => false,
    };

    private static bool IsMadeOf(string output, string input)
    {
        var letters = string.Concat(output.Where(char.IsLetterOrDigit));
        return letters.Length > 1 && (IsSubsequence(letters, input) || HasSharedWord(output, input));
    }

    private static bool IsSubsequence(string letters, string text)
    {
        var found = 0;
        foreach (var c in text)
        {
            if (found < letters.Length && char.ToUpperInvariant(c) == char.ToUpperInvariant(letters[found]))
                found++;
        }

        return found == letters.Length;
    }

    private static bool HasSharedWord(string output, string input) =>
        input.Split([' ', '"', ',', '[', ']', '-', '.'], StringSplitOptions.RemoveEmptyEntries)
            .Any(word => word.Length >= SharedWord && output.Contains(word, StringComparison.OrdinalIgnoreCase));
}
