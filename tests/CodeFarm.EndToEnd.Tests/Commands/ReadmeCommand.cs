using System.Text.RegularExpressions;

namespace CodeFarm.EndToEnd.Tests.Commands;

/// <summary>A command of the README.</summary>
/// <param name="Line">For a shell in the repository.</param>
/// <param name="Output">The lines that it prints; empty where the README does not say.</param>
internal sealed partial record ReadmeCommand(string Line, IReadOnlyList<string> Output)
{
    /// <summary>Whether a command printed what the README shows; it may go on with more.</summary>
    public bool IsPrintedAs(string output)
    {
        if (Output.Count == 0)
            return true;
        var pattern = string.Concat(Output.Select(static line =>
            line.Trim() is "..." or "…" ? "(?:.*\n)*" : Regex.Escape(WithoutFigures(line.TrimEnd())) + "\n"));
        return Regex.IsMatch(WithoutFigures(output), $@"\A{pattern}");
    }

    // How long something takes, and so how many terms or changes are tried, depends on the machine, and so does the width of a
    // column; an id depends on the content.
    private static string WithoutFigures(string text) =>
        Spaces().Replace(Figures().Replace(Progress().Replace(text, ""), "N"), " ");

    // A search that takes long says how far it is.
    [GeneratedRegex(@"^ +generate +\.\.\. +[\d,]+ terms up to size .*\n", RegexOptions.Multiline)]
    private static partial Regex Progress();

    [GeneratedRegex("""
        \b\d+(?:\.\d+)?\ (?:s|ms|µs)\b         # a time
        |[\d,]+(?=\ terms)
        |\b\d+\ candidates?\b
        |the\ suite\ notices\ \d+\ of\ \d+\ changes|no\ change\ to\ the\ code\ was\ tried   # as many as its time allows
        |\d+(?=\ calls\ in\ all)
        |(?<="micros":)\d+
        |(?<=-)[0-9a-f]{10,}\b                 # an id
        |(?<=^[a-z][\w-]*\ +\d+\ +)[\d,]+(?=\ +[\d,]+\ )   # the calls in a row of 'farm list'
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.Multiline)]
    private static partial Regex Figures();

    [GeneratedRegex(" {2,}")]
    private static partial Regex Spaces();
}
