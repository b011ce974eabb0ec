using System.Runtime.CompilerServices;
using CodeFarm.SandboxBenchmarks.Escapes;

namespace CodeFarm.Escapes.Tests;

/// <summary>
/// Folders with an index.json of hostile snippets, and perhaps a folder of honest ones: our own, and the one that the environment
/// variable FARM_ESCAPES_DIR names.
/// </summary>
internal static class Suites
{
    public const string Variable = "FARM_ESCAPES_DIR";

    public static string Own { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "escapes"));

    public static TheoryData<string> All
    {
        get
        {
            var all = new TheoryData<string>(Own);
            if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } other)
                all.Add(Path.GetFullPath(other));
            return all;
        }
    }

    /// <summary>The options of <c>scripts/bench escapes</c>, as it would read them.</summary>
    public static (EscapesOptions Options, string[] Args) Options(string folder, params string[] more)
    {
        string[] args = ["--dir", folder, "--seconds", "1", "--jobs", "4", .. more];
        return (EscapesOptions.Parse(args) ?? throw new InvalidOperationException($"{folder} has no index.json."), args);
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
