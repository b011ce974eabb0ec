using System.Text.RegularExpressions;

namespace CodeFarm.LanguageModels.Answers;

/// <summary>
/// Adds the using directives that models leave out because most projects imply them, so that no answer goes back for nothing
/// else. A name that is not listed here costs a repair.
/// </summary>
internal static partial class UsingDirectives
{
    public static string Complete(string source)
    {
        var mask = CSharpMask.Of(source);
        string[] missing = [.. Needed(mask).Where(name => !Regex.IsMatch(
            mask,
            $@"^\s*using\s+{Regex.Escape(name)}\s*;",
            RegexOptions.Multiline,
            TimeSpan.FromMilliseconds(CodeAnswerParser.MatchMilliseconds)))];
        if (missing.Length == 0)
            return source;
        var directives = string.Concat(missing.Select(static name => $"using {name};\n"));
        return StartsWithUsing().IsMatch(mask) ? directives + source : $"{directives}\n{source}";
    }

    private static IEnumerable<string> Needed(string mask)
    {
        if (OfSystem().IsMatch(mask))
            yield return "System";
        if (OfCollections().IsMatch(mask))
            yield return "System.Collections.Generic";
        if (OfGlobalization().IsMatch(mask))
            yield return "System.Globalization";
        if (OfLinq().IsMatch(mask))
            yield return "System.Linq";
        if (OfText().IsMatch(mask))
            yield return "System.Text";
        if (OfRegularExpressions().IsMatch(mask))
            yield return "System.Text.RegularExpressions";
    }

    [GeneratedRegex(@"\A\s*using\s")]
    private static partial Regex StartsWithUsing();

    [GeneratedRegex(
        @"(?<![.\w])(Math|MathF|Array|Char|String|Convert|Int32|Int64|Double|DateTime|DateOnly|TimeSpan|Tuple|"
        + @"StringComparison|StringComparer|StringSplitOptions|MidpointRounding|Func|Action|Predicate|"
        + @"Comparison|Span|ReadOnlySpan|\w+Exception)\b")]
    private static partial Regex OfSystem();

    [GeneratedRegex(
        @"(?<![.\w])(I?List|IReadOnlyList|I?Dictionary|IReadOnlyDictionary|HashSet|ISet|SortedDictionary|"
        + @"SortedSet|SortedList|LinkedList|I?Enumerable|IEnumerator|ICollection|IReadOnlyCollection|I?Comparer|"
        + @"I?EqualityComparer|KeyValuePair|Queue|Stack|PriorityQueue)\s*<")]
    private static partial Regex OfCollections();

    [GeneratedRegex(
        @"(?<![.\w])(CultureInfo|NumberStyles|StringInfo|UnicodeCategory|CharUnicodeInfo|NumberFormatInfo|"
        + @"DateTimeStyles)\b")]
    private static partial Regex OfGlobalization();

    [GeneratedRegex(
        @"(?<![.\w])Enumerable\.|\.(Select|SelectMany|Where|OrderBy|OrderByDescending|ThenBy|ThenByDescending|"
        + @"Order|OrderDescending|GroupBy|ToList|ToArray|ToDictionary|ToHashSet|ToLookup|Any|All|Sum|Average|"
        + @"Min|Max|MinBy|MaxBy|Count|First|FirstOrDefault|Last|LastOrDefault|Single|Skip|SkipWhile|Take|"
        + @"TakeWhile|TakeLast|SkipLast|Distinct|DistinctBy|Zip|Aggregate|Reverse|Concat|Cast|OfType|Chunk|"
        + @"Append|Prepend|Index|Except|Intersect|Union|SequenceEqual)\s*[<(]")]
    private static partial Regex OfLinq();

    [GeneratedRegex(@"(?<![.\w])(StringBuilder|Rune|NormalizationForm|Encoding)\b")]
    private static partial Regex OfText();

    [GeneratedRegex(@"(?<![.\w])(Regex|RegexOptions|MatchCollection|MatchEvaluator)\b")]
    private static partial Regex OfRegularExpressions();
}
