using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CodeFarm.Fidelity.Tests.Document;

/// <summary>The summaries of types in a documentation file, each as one line of Markdown.</summary>
internal sealed partial class Summaries(XDocument documentation)
{
    private readonly Dictionary<string, XElement> _members = documentation.Descendants("member")
        .ToDictionary(member => (string)member.Attribute("name")!);

    /// <exception cref="InvalidOperationException">The type has no summary.</exception>
    public string Of(string typeId) => _members.TryGetValue($"T:{typeId}", out var member) && member.Element("summary") is { } summary
        ? Blanks().Replace(string.Concat(summary.Nodes().Select(Text)), " ").Trim()
        : throw new InvalidOperationException($"{typeId} has no summary; write one, since docs/orleans-slice.md shows it.");

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "paramref" or "typeparamref" } reference => $"`{Target(reference)}`",
        XElement element => string.Concat(element.Nodes().Select(Text)),
        _ => "",
    };

    private static string Target(XElement reference)
    {
        var target = (string?)reference.Attribute("cref") ?? (string?)reference.Attribute("name")
            ?? (string?)reference.Attribute("langword") ?? "";
        var isMember = target.StartsWith("M:", StringComparison.Ordinal) || target.StartsWith("P:", StringComparison.Ordinal)
            || target.StartsWith("F:", StringComparison.Ordinal);
        var parts = target.Split('(')[0].Split(':')[^1].Split('.');
        var name = isMember ? string.Join('.', parts[^2..]) : parts[^1];
        return Arity().Replace(name, "");
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"`+\d")]
    private static partial Regex Arity();
}
