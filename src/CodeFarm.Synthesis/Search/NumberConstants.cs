using System.Globalization;
using System.Text.RegularExpressions;

namespace CodeFarm.Synthesis.Search;

/// <summary>The numbers that a description names, in digits or in words, and the length that all outputs have.</summary>
internal static partial class NumberConstants
{
    /// <summary>Words that speak of a number.</summary>
    private static readonly (string Word, int Number)[] NumberWords =
    [
        ("even", 2), ("odd", 2), ("half", 2), ("halv", 2), ("twice", 2), ("doubl", 2), ("square", 2), ("two", 2), ("second", 2), ("penultimate", 2),
        ("triple", 3), ("three", 3), ("third", 3), ("cube", 3), ("four", 4), ("five", 5), ("fift", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9), ("ninth", 9), ("ten", 10), ("dozen", 12),
        ("week", 7), ("month", 12), ("minute", 60), ("hour", 60), ("triangle", 180), ("hundred", 100), ("percent", 100), ("thousand", 1_000), ("kilo", 1_000), ("kilobyte", 1_024),
    ];

    /// <param name="problem">The problem.</param>
    /// <param name="outputs">The texts of each example's output.</param>
    /// <param name="offered">Gets what is found.</param>
    public static void Mine(SynthesisProblem problem, string[][] outputs, OfferedConstants offered)
    {
        foreach (Match match in Label().IsMatch(problem.Description) ? [] : Number().Matches(problem.Description).AsEnumerable())
        {
            if (int.TryParse(match.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                offered.Offer(number, 2);
                offered.Offer((long)number, 2);
            }

            if (double.TryParse(match.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var real))
            {
                offered.Offer(real, 2);
                if (problem.Description.AsSpan(match.Index + match.Length).TrimStart() is ['%', ..])
                    offered.Offer(real / 100, 2);
            }
        }

        if (problem.Returns == typeof(string) && outputs.Select(texts => texts[0].Length).Distinct().ToArray() is [> 1 and var length])
            offered.Offer(length, 2);
        if (NumberForms.Of(problem) is { } forms) OfferForms(forms, offered);
        var words = Words.Of(problem);
        foreach (var (word, number) in NumberWords.Where(entry => words.HaveStem(entry.Word)))
        {
            offered.Offer(number, 1);
            offered.Offer((double)number, 2);
            offered.Offer((long)number, 1);
        }
    }

    private static void OfferForms(NumberForms forms, OfferedConstants offered)
    {
        foreach (var format in forms.Formats)
            offered.Offer(format, 2);
        foreach (var decimals in forms.Decimals)
            offered.Offer(decimals, 1);
        foreach (var number in forms.Steps.Concat(forms.Differences).Concat(forms.Scales))
            offered.Offer((double)number, 1);
    }

    /// <summary>Nothing but words, each with its number, such as "chapter 3 exercise 7": a label, which says nothing of the task.</summary>
    [GeneratedRegex(@"^\W*(\p{L}+ \d+\W+)+\p{L}+ \d+\W*$")]
    private static partial Regex Label();

    /// <summary>A number that only counts, as in "function 6", is none of the task's.</summary>
    [GeneratedRegex(@"(?<![\w.])(?<!\b(function|task|problem|case|example|exercise|test|version|part|puzzle|question) )-?\d+(\.\d+)?", RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}
