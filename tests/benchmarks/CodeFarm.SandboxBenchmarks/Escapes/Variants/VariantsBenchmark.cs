using System.Globalization;
using System.Text.Json;
using CodeFarm.Broth.Signatures;
using CodeFarm.Validation;

namespace CodeFarm.SandboxBenchmarks.Escapes.Variants;

/// <summary>Requires of the policy that it says the same of every variant of a snippet as of the snippet itself.</summary>
internal static class VariantsBenchmark
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static int Report(EscapesOptions options)
    {
        var seed = options.Seed ?? Random.Shared.Next();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}"));
        var places = CanaryPlaces.Of(options.Folder);
        var runs = Snippet.ReadHostile(options.Folder, places).Concat(Snippet.ReadBenign(options.Folder, places))
            .Where(snippet => snippet.Id.StartsWith(options.Only ?? "", StringComparison.Ordinal))
            .SelectMany(snippet => Run(snippet, options.Variants, seed)).ToArray();
        Console.WriteLine($"{"expected",-10} {"variants",8} {"no C#",8} {"the same",8} {"other",8}");
        foreach (var group in runs.GroupBy(static run => run.Expected))
            Console.WriteLine($"{group.Key,-10} {group.Count(),8} {group.Count(static run => run.Verdict == "none"),8} {group.Count(static run => run.Verdict == run.Expected),8} {group.Count(static run => run.IsWrong),8}");
        foreach (var run in runs.Where(static run => run.IsWrong))
            Console.WriteLine($"{run.Id} ({run.How}): {run.Verdict} instead of {run.Expected}. {run.Why}");
        if (options.Json is { } path)
            File.WriteAllText(path, JsonSerializer.Serialize(new { seed, runs = runs.Where(static run => run.IsWrong) }, Indented) + "\n");
        return runs.Any(static run => run.IsWrong) ? 1 : 0;
    }

    /// <summary>The variants of a snippet; the same for the same seed, whatever other snippets there are.</summary>
    public static IEnumerable<VariantRun> Run(Snippet snippet, int count, int seed)
    {
        // What is made to break a parser is not rewritten.
        if (!snippet.IsReadable)
            yield break;
        var expected = Verdict(snippet.Source, snippet.Signature).Verdict;
        var random = new Random(seed ^ StableHash(snippet.Id));
        for (var i = 0; i < count; i++)
        {
            var (how, source) = VariantWriter.Write(snippet.Source, random);
            if (!UncheckedCompiler.Compiles(source))
            {
                yield return new(snippet.Id, how, expected, "none", "", null);
                continue;
            }

            var (verdict, why) = Verdict(source, snippet.Signature);
            yield return new(snippet.Id, how, expected, verdict, why, verdict == expected ? null : source);
        }
    }

    private static (string Verdict, string Why) Verdict(string source, FunctionSignature signature)
    {
        var report = CandidateCompiler.Compile(source, signature);
        return report.Succeeded
            ? ("accepted", "")
            : ("refused", report.Diagnostics.First(static diagnostic => diagnostic.Severity == CandidateSeverity.Error).ToString());
    }

    // That of a text differs from process to process.
    private static int StableHash(string text) => text.Aggregate(17, static (hash, c) => unchecked((hash * 31) + c));
}
