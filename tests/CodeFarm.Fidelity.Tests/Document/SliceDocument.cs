using System.Text;
using System.Text.RegularExpressions;
using CodeFarm.Fidelity.Tests.Comparison;
using CodeFarm.Fidelity.Tests.Rendering;

namespace CodeFarm.Fidelity.Tests.Document;

/// <summary>Writes docs/orleans-slice.md from the slice, its documentation and the text around them.</summary>
internal static partial class SliceDocument
{
    public static string Write(string template, IEnumerable<ApiType> slice, Func<string, string> summaryOf)
    {
        var types = slice.OrderBy(type => type.Id, StringComparer.Ordinal).ToArray();
        return template
            .Replace("{differences}", Differences(), StringComparison.Ordinal)
            .Replace("{count}", $"{types.Length}", StringComparison.Ordinal)
            .Replace("{slice}", Listing(types, summaryOf), StringComparison.Ordinal);
    }

    private static string Differences()
    {
        var text = new StringBuilder();
        foreach (var reason in KnownDifferences.Extra.GroupBy(entry => (entry.Type, entry.Reason)))
            text.Append($"- `{Short(reason.Key.Type)}`: {reason.Key.Reason}\n");
        foreach (var reason in KnownDifferences.Incomplete.GroupBy(entry => entry.Reason, entry => $"`{Short(entry.Type)}`"))
            text.Append($"- {string.Join(", ", reason)}: members are left out. {reason.Key}\n");
        return text.ToString().TrimEnd('\n');
    }

    private static string Listing(ApiType[] types, Func<string, string> summaryOf)
    {
        var text = new StringBuilder();
        foreach (var group in types.GroupBy(type => type.Namespace).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Append($"### {group.Key}\n\n");
            foreach (var type in group)
                Append(text, type, summaryOf(type.Id));
        }

        return text.ToString().TrimEnd('\n');
    }

    private static void Append(StringBuilder text, ApiType type, string summary)
    {
        text.Append($"**`{Title(type)}`**: {summary} [{Assemblies.Home(type.Id)}]\n\n```csharp\n");
        foreach (var usage in type.Relations.Where(AttributeUsage.Is))
            text.Append("// ").Append(usage).Append('\n');
        text.Append(Header(type)).Append('\n');
        var isInterface = type.Header.Contains(" interface ", StringComparison.Ordinal);
        foreach (var member in type.Members.Where(member => !IsForGeneratedCode(type, member)))
            text.Append("    ").Append(Short(isInterface ? member.Replace("public ", "", StringComparison.Ordinal) : member)).Append('\n');
        text.Append("```\n\n");
    }

    private static string Header(ApiType type)
    {
        var bases = type.Relations.Where(relation => !AttributeUsage.Is(relation)).Select(relation => Short(relation.Split(' ', 2)[1]));
        var list = string.Join(", ", bases);
        var header = Short(type.Header);
        var constraints = header.IndexOf(" where ", StringComparison.Ordinal);
        return list.Length == 0 ? header : header.Insert(constraints < 0 ? header.Length : constraints, $" : {list}");
    }

    private static string Title(ApiType type)
    {
        var name = HeaderName().Match(type.Header).Groups[1].Value;
        return name.Length > 0 ? name : type.Id;
    }

    private static bool IsForGeneratedCode(ApiType type, string member) => KnownDifferences.Extra.Any(
        entry => entry.Type == type.Id && member.StartsWith(entry.Start, StringComparison.Ordinal)
            && member.StartsWith("protected ", StringComparison.Ordinal));

    private static string Short(string text) => TypeArity().Replace(Namespaces().Replace(text, ""), "");

    [GeneratedRegex(@"(?<![\w""])(?:[A-Z]\w*\.)+(?=[A-Z])")]
    private static partial Regex Namespaces();

    [GeneratedRegex(@"`\d")]
    private static partial Regex TypeArity();

    [GeneratedRegex(@"(?:class|interface|struct|record|enum) (\w+(?:<[^>]*>)?)")]
    private static partial Regex HeaderName();
}
