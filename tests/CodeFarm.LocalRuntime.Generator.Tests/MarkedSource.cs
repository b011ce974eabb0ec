using Microsoft.CodeAnalysis.Text;

namespace CodeFarm.LocalRuntime.Generator.Tests;

/// <summary>Source text in which <c>[|</c> and <c>|]</c> stand around what a rule is expected to point at.</summary>
internal sealed record MarkedSource(string Text, TextSpan Marked)
{
    public static MarkedSource Parse(string text)
    {
        var start = text.IndexOf("[|", StringComparison.Ordinal);
        var end = text.IndexOf("|]", StringComparison.Ordinal) - 2;
        return new(text.Remove(end + 2, 2).Remove(start, 2), TextSpan.FromBounds(start, end));
    }
}
