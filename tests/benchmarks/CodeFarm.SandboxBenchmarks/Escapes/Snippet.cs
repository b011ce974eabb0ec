using System.Collections.Immutable;
using System.Text.Json;
using CodeFarm.Broth.Signatures;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeFarm.SandboxBenchmarks.Escapes;

/// <summary>A class <c>Function</c> with a static method <c>Run</c>, made into a function of the farm by an adapter.</summary>
/// <param name="Id">Of the suite.</param>
/// <param name="Source">With the adapter behind it.</param>
/// <param name="Signature">Of the adapter.</param>
/// <param name="Inputs">A JSON value for each parameter.</param>
/// <param name="IsReadable">Whether a parser can be trusted with it.</param>
/// <param name="Expected">What an honest snippet returns as JSON, ERROR when it throws; null for a hostile one.</param>
internal sealed record Snippet(
    string Id, string Source, FunctionSignature Signature, ImmutableArray<string> Inputs, bool IsReadable, string? Expected)
{
    /// <summary>Of a hostile snippet whether the policy must refuse it; null where the index does not say.</summary>
    public bool? MustBeRefused { get; init; }

    public static IEnumerable<Snippet> ReadHostile(string folder, CanaryPlaces places)
    {
        using var index = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "index.json")));
        foreach (var entry in index.RootElement.GetProperty("entries").EnumerateArray())
        {
            yield return Create(entry.GetProperty("id").GetString()!, Path.Combine(folder, entry.GetProperty("file").GetString()!), places, [], null) with
            {
                MustBeRefused = entry.TryGetProperty("gate", out var gate) ? gate.GetString() switch { "reject" => true, "accept" => false, _ => null } : null,
            };
        }
    }

    public static IEnumerable<Snippet> ReadBenign(string folder, CanaryPlaces places)
    {
        var path = Path.Combine(folder, "benign", "index.json");
        if (!File.Exists(path))
            yield break;
        using var index = JsonDocument.Parse(File.ReadAllText(path));
        foreach (var entry in index.RootElement.EnumerateArray())
        {
            var file = entry.GetProperty("file").GetString()!;
            using var arguments = JsonDocument.Parse(entry.GetProperty("args").GetString()!);
            yield return Create(
                Path.ChangeExtension(file, null), Path.Combine(folder, file), places,
                [.. arguments.RootElement.EnumerateArray().Select(static value => value.GetRawText())], entry.GetProperty("result").GetString());
        }
    }

    private static Snippet Create(string id, string path, CanaryPlaces places, ImmutableArray<string> inputs, string? expected)
    {
        var source = places.Fill(File.ReadAllText(path));
        // Sources that are made to break a parser are not parsed: they take nothing and return a text.
        var isReadable = source.Length <= 16 * 1024 && (expected is not null || !id.StartsWith('I'));
        var run = isReadable ? FindRun(source) : null;
        var returns = run?.ReturnType.ToString() ?? "string";
        var isTask = returns.Contains("Task<", StringComparison.Ordinal);
        if (isTask)
            returns = returns[(returns.IndexOf('<', StringComparison.Ordinal) + 1)..^1];
        var parameters = run?.ParameterList.Parameters.Select(static parameter => (Type: parameter.Type!.ToString(), Name: parameter.Identifier.Text)).ToArray() ?? [];
        var call = $"Function.Run({string.Join(", ", parameters.Select(static p => Argument(p.Type, p.Name)))})";
        var signature = FunctionSignature.Parse($"{Farm(returns)} Probe({string.Join(", ", parameters.Select(static p => $"{Farm(p.Type)} {p.Name}"))})");
        var declared = string.Join(", ", parameters.Select(static p => $"{CSharp(p.Type)} {p.Name}"));
        var adapter = $$"""

            public static class {{signature.TypeName}}
            {
                public static {{CSharp(returns)}} {{signature.MethodName}}({{declared}}) => {{call}}{{(isTask ? ".GetAwaiter().GetResult()" : "")}};
            }
            """;
        return new Snippet(id, source + adapter, signature, inputs, isReadable, expected);
    }

    private static MethodDeclarationSyntax? FindRun(string source) =>
        CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
            .FirstOrDefault(static method => method.Identifier.Text == "Run");

    // A snippet may take and return the collections that people write; the farm's own are read-only.
    private static string Farm(string type) => Element(type) is { } element ? $"IReadOnlyList<{element}>" : Entry(type) is { } entry ? $"IReadOnlyDictionary<{entry}>" : type;

    private static string CSharp(string type) => Farm(type) is var farm && farm != type ? $"System.Collections.Generic.{farm}" : type;

    private static string Argument(string type, string name) =>
        type.EndsWith("[]", StringComparison.Ordinal) ? $"System.Linq.Enumerable.ToArray({name})"
        : Element(type) is not null || Entry(type) is not null ? $"new {type}({name})" : name;

    private static string? Element(string type) =>
        type.EndsWith("[]", StringComparison.Ordinal) ? type[..^2] : Inside(type, "List");

    private static string? Entry(string type) => Inside(type, "Dictionary");

    private static string? Inside(string type, string generic) =>
        type.StartsWith($"{generic}<", StringComparison.Ordinal) && type.EndsWith('>') ? type[(generic.Length + 1)..^1] : null;
}
