namespace CodeFarm.Architecture.Tests.Model;

/// <summary>Which layer a project belongs to: by its folder, or by its name.</summary>
internal static class Layers
{
    public const string Contracts = "CodeFarm.Contracts";
    public const string Client = "CodeFarm.Client";
    public const string Gateway = "CodeFarm.Gateway";
    public const string Synthesis = "CodeFarm.Synthesis";
    public const string LocalRuntime = "CodeFarm.LocalRuntime";

    private static readonly string[] Domain =
    [
        "CodeFarm.Broth", Synthesis, "CodeFarm.Validation", "CodeFarm.Compilation", "CodeFarm.Sandbox", "CodeFarm.Evaluation", "CodeFarm.Interpretation",
        "CodeFarm.LanguageModels", "CodeFarm.Learning", "CodeFarm.Knowledge",
    ];

    private static readonly string[] Faces = [Gateway, "CodeFarm.Dashboard", "CodeFarm.Cli"];

    /// <summary>The packages that only a cluster needs; a name that ends with a dot or a star stands for all that begin so.</summary>
    private static readonly string[] Cluster =
        ["Microsoft.Orleans.", "Neo4j.Driver", "Microsoft.SemanticKernel*", "TorchSharp*", "OpenTelemetry.Extensions.Hosting"];

    /// <summary>The packages that give the API of the runtime, and nothing of a cluster.</summary>
    private static readonly string[] RuntimeApi = ["Microsoft.Orleans.Sdk", "Microsoft.Orleans.Streaming"];

    public static bool IsOurs(string name) => name.StartsWith("CodeFarm.", StringComparison.Ordinal);

    /// <summary>A domain library, or a part of one: CodeFarm.Sandbox.Worker belongs to CodeFarm.Sandbox.</summary>
    public static bool IsDomain(string name) =>
        !IsTest(name) && Domain.Any(library => name == library || name.StartsWith(library + ".", StringComparison.Ordinal));

    public static bool IsGrains(string name) => name == "CodeFarm.Grains" || name.StartsWith("CodeFarm.Grains.", StringComparison.Ordinal);

    public static bool IsRuntime(string name) =>
        name.StartsWith(LocalRuntime, StringComparison.Ordinal) || name == "Orleans" || IsOrleans(name);

    public static bool IsFace(string name) => Faces.Contains(name);

    public static bool IsOrleans(string name) =>
        name.StartsWith("Orleans.", StringComparison.Ordinal) || name.StartsWith("Microsoft.Orleans.", StringComparison.Ordinal);

    public static bool IsRuntimeApi(string package) => RuntimeApi.Contains(package);

    public static bool IsClusterPackage(string package) => Cluster.Any(entry => entry[^1] is '.' or '*'
        ? package.StartsWith(entry.TrimEnd('*'), StringComparison.OrdinalIgnoreCase)
        : package.Equals(entry, StringComparison.OrdinalIgnoreCase));

    private static bool IsTest(string name) => name.EndsWith(".Tests", StringComparison.Ordinal);
}
