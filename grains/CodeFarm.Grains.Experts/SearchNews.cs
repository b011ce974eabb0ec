using System.Globalization;
using CodeFarm.Synthesis;

namespace CodeFarm.Grains.Experts;

/// <summary>How far a search has come, as a line for people.</summary>
internal static class SearchNews
{
    private const int LongestProgram = 80;

    public static string Of(SynthesisProgress progress)
    {
        var work = string.Create(CultureInfo.InvariantCulture, $"{progress.TermsExplored:N0} terms up to size {progress.Size}");
        return progress.BestSource is { } source ? $"{work}; so far {Expression(source)}" : work;
    }

    /// <summary>The body of the method in one line, shortened.</summary>
    private static string Expression(string source)
    {
        var start = source.IndexOf("public static ", source.IndexOf("public static class", StringComparison.Ordinal) + 1, StringComparison.Ordinal);
        var body = start < 0 ? -1 : source.IndexOf(')', start);
        var line = string.Join(' ', (body < 0 ? source : source[(body + 1)..])
            .Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).SkipWhile(static word => word is "=>" or "{"));
        return line.Length <= LongestProgram ? line : line[..LongestProgram] + "...";
    }
}
