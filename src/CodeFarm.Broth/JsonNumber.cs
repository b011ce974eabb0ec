using System.Text.RegularExpressions;

namespace CodeFarm.Broth;

/// <summary>The form of numbers in JSON: RFC 8259, section 6.</summary>
internal static partial class JsonNumber
{
    /// <summary>How to fix what stands where a number should; null where it is one.</summary>
    public static string? Problem(string number) => number switch
    {
        _ when Form().IsMatch(number) => null,
        ['+', ..] => "Write it without the +.",
        ['.', ..] or ['-', '.', ..] => "Write a digit before the point: 0.5.",
        "-Infinity" => "Write it as a text: \"-Infinity\".",
        _ when LeadingZero().IsMatch(number) => "Write it without the leading 0, or as a text in double quotes.",
        _ when number.EndsWith('.') || number.Contains(".e", StringComparison.OrdinalIgnoreCase) => "Write a digit behind the point: 1.0.",
        _ when number.Contains('_', StringComparison.Ordinal) => "Write its digits without _ between them.",
        _ => "Write a number such as 12, -1.5 or 1e9, or a text in double quotes.",
    };

    [GeneratedRegex(@"\A-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"\A-?0[0-9]+(\.[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingZero();
}
