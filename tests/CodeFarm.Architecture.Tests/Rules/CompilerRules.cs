using CodeFarm.Architecture.Tests.Model;

namespace CodeFarm.Architecture.Tests.Rules;

/// <summary>Where the C# compiler runs: in compile workers, and never where a hostile source would take others with it.</summary>
internal static class CompilerRules
{
    /// <summary>Who parses: the library, the worker around it, and a generator that runs while the farm itself is built.</summary>
    private static readonly string[] Allowed = ["CodeFarm.Validation", "CodeFarm.Compilation.Worker", "CodeFarm.LocalRuntime.Generator"];

    /// <summary>What parses a source in the process that calls it.</summary>
    private static readonly string[] Parsing =
    [
        "CandidateCompiler.Compile", "CandidateCompiler.WarmUp", "InProcessCompiler..ctor", "MutantCompiler.Compile", "VariantCompiler.Compile",
        "ExpressionCheck.Find", "SourceConstants.Of", "ValidationPolicy.Recheck",
    ];

    /// <summary>No grain, no silo and nothing that they load parses C#.</summary>
    public static IEnumerable<string> OnlyWorkersParse(Repository repository)
    {
        foreach (var project in repository.Projects.Where(IsInSilos))
        {
            foreach (var assembly in repository.Built.GetValueOrDefault(project.Name, []))
            {
                if (assembly.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
                    yield return $"{project.Name} was built against {assembly}: only compile workers parse C#.";
            }

            foreach (var member in repository.Members.GetValueOrDefault(project.Name, []))
            {
                if (Parsing.Contains(member, StringComparer.Ordinal))
                    yield return $"{project.Name} calls {member}, which parses in the calling process: ask an ICandidateCompiler.";
            }
        }
    }

    private static bool IsInSilos(Project project) =>
        (project.IsIn("src") || project.IsIn("grains") || project.IsIn("silos")) && !Allowed.Contains(project.Name, StringComparer.Ordinal);
}
