using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CodeFarm.Client;
using CodeFarm.Contracts.Library;
using CodeFarm.Grains.Experts;
using CodeFarm.Synthesis;

namespace CodeFarm.Grains.Tests.Experts;

/// <summary>The requirements that come with the farm.</summary>
public sealed class ShippedExampleTests
{
    // The search that takes the most keeps some 20,000.
    private static readonly SynthesisOptions Search = new() { Budget = TimeSpan.FromMinutes(5), MaximumTerms = 200_000, MaximumCandidates = 1 };

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder()).Select(static path => Path.GetFileName(path)).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_example_that_has_a_signature_is_found(string file)
    {
        var requirement = await RequirementText.ReadFileAsync(Path.Combine(Folder(), file));
        var problem = ExpertProblem.Of(new SolvedProgram("", requirement.Name, requirement.Description, requirement.Signature, requirement.Examples, ""));

        var found = new ProgramSynthesizer(ComponentLibrary.Standard, Search).Synthesize(problem, CancellationToken.None);

        Assert.True(found.Candidates.Count > 0, found.Reason);
    }

    private static string Folder([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "config", "examples"));
}
