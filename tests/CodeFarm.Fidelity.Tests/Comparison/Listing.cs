using CodeFarm.Fidelity.Tests.Rendering;

namespace CodeFarm.Fidelity.Tests.Comparison;

/// <summary>Facts of Orleans that are listed in a text file; the file says at its top how it is written.</summary>
internal static class Listing
{
    private const string AssemblyKeyword = "assembly ";
    private const string Indent = "    ";

    /// <summary>The listed types by id, each with the assembly it comes from.</summary>
    public static IReadOnlyDictionary<string, (string Assembly, ApiType Type)> Read(IEnumerable<string> lines)
    {
        var types = new Dictionary<string, (string Assembly, ApiType Type)>();
        var assembly = "";
        string? id = null;
        var facts = new List<string>();
        foreach (var line in lines.Where(line => line.Trim().Length > 0 && !line.StartsWith('#')))
        {
            if (line.StartsWith(Indent, StringComparison.Ordinal))
            {
                facts.Add(line.Trim());
                continue;
            }

            Close();
            if (line.StartsWith(AssemblyKeyword, StringComparison.Ordinal))
                assembly = line[AssemblyKeyword.Length..];
            else
                id = line;
        }

        Close();
        return types;

        void Close()
        {
            if (id is not null)
                types.Add(id, (assembly, Type(id, facts)));
            id = null;
            facts.Clear();
        }
    }

    private static ApiType Type(string id, List<string> facts)
    {
        if (facts.Count == 0)
            throw new FormatException($"{id} has no facts; its kind and name come first.");
        var rest = facts.Skip(1).ToLookup(IsRelation);
        return new ApiType(id, id[..id.LastIndexOf('.')], facts[0], [.. rest[true]], [.. rest[false]]);
    }

    private static bool IsRelation(string fact) =>
        AttributeUsage.Is(fact)
        || fact.StartsWith("extends ", StringComparison.Ordinal)
        || fact.StartsWith("implements ", StringComparison.Ordinal);
}
