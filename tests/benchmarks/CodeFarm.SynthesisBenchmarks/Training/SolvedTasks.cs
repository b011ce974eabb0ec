using CodeFarm.Broth.Requirements;
using CodeFarm.Broth.Types;
using CodeFarm.Synthesis;

namespace CodeFarm.SynthesisBenchmarks.Training;

/// <summary>
/// Solves requirements and takes the features of what was solved: people's own words beside their examples, which generated tasks do not
/// have. Each is taken several times with some of its examples, so that the network does not learn it by the others.
/// </summary>
/// <param name="library">The components.</param>
/// <param name="seed">Decides which examples are taken.</param>
internal sealed class SolvedTasks(ComponentLibrary library, int seed)
{
    private const int Copies = 20;
    private const int FewestExamples = 2;

    private readonly Random _random = new(seed);
    private readonly TrainingFeatures _features = new(library);

    /// <summary>The tasks of a requirement file; none where it is not solved.</summary>
    /// <exception cref="RequirementException">The file cannot be read, or is no requirement.</exception>
    public async Task<IReadOnlyList<TrainingTask>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var requirement = await RequirementFile.ReadAsync(path, cancellationToken);
        if (ProblemOf(requirement) is not { } problem || Solve(problem) is not { } program) return [];
        var used = program.Term.SelfAndDescendants().Where(node => node.Component is not null).Select(node => node.Component!.Name).Distinct().ToArray();
        var available = library.For(problem).Select(component => component.Name).ToHashSet();
        return [.. Enumerable.Range(0, Copies).Select(_ => new TrainingTask(_features.Of(Thinned(problem)), used, available))];
    }

    /// <summary>Null for records, which the synthesizer has in the farm only, and where there are no examples.</summary>
    private static SynthesisProblem? ProblemOf(Requirement requirement) =>
        requirement.Signature is not { Records.Count: 0 } signature || requirement.Examples.Count == 0
            ? null
            : new(
                requirement.Name, requirement.Description,
                [.. signature.Parameters.Select(parameter => new SynthesisParameter(parameter.Name, parameter.Type.ClrType))], signature.Returns.ClrType,
                [.. requirement.Examples.Select(example => new SynthesisExample(
                    [.. example.InputsJson.Select((json, index) => FarmValue.Read(json, signature.Parameters[index].Type, "in"))], FarmValue.Read(example.OutputJson, signature.Returns, "out")))]);

    private ProgramTerm? Solve(SynthesisProblem problem)
    {
        var candidates = new ProgramSynthesizer(library, new()).Synthesize(problem, CancellationToken.None).Candidates;
        try
        {
            return candidates is [var first, ..] ? ProgramTerm.Parse(first.Program, library) : null;
        }
        catch (FormatException)
        {
            // Components that are made for one search have no name to be learned by.
            return null;
        }
    }

    private SynthesisProblem Thinned(SynthesisProblem problem)
    {
        var count = _random.Next(Math.Min(FewestExamples, problem.Examples.Count), problem.Examples.Count + 1);
        return problem with { Examples = [.. _random.GetItems(problem.Examples.ToArray(), count).Distinct()] };
    }
}
