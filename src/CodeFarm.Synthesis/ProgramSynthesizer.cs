using CodeFarm.Synthesis.Emission;
using CodeFarm.Synthesis.Search;

namespace CodeFarm.Synthesis;

/// <summary>
/// Finds C# functions from their signature, examples and description, without a model and without a network, by bottom-up
/// enumeration over typed components. It keeps nothing between calls and may be used from several threads.
/// </summary>
public sealed class ProgramSynthesizer
{
    private readonly ComponentLibrary _library;
    private readonly SynthesisOptions _options;

    /// <summary>Prepares searches over one library.</summary>
    /// <param name="library">The components that programs are made of.</param>
    /// <param name="options">The bounds of a search; validated here.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    public ProgramSynthesizer(ComponentLibrary library, SynthesisOptions options)
    {
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        _library = library;
        _options = options;
    }

    /// <summary>Searches on the calling thread until there are answers or a bound is reached.</summary>
    /// <param name="problem">What the function must do.</param>
    /// <param name="cancellationToken">Ends the search within a few thousand terms.</param>
    /// <returns>The programs found, or the reason why there are none: a bound, conflicting examples, an unsupported type.</returns>
    /// <exception cref="ArgumentException">There is no example, or one does not fit the signature; the message names it.</exception>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public SynthesisResult Synthesize(SynthesisProblem problem, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(problem);
        cancellationToken.ThrowIfCancellationRequested();
        if (UnsupportedType(problem) is { } unsupported)
            return Nothing(unsupported);

        var examples = ExampleSet.From(problem);
        if (examples.Conflict() is { } conflict)
            return Nothing(conflict);

        var budget = new SearchBudget(_options, cancellationToken);
        var search = new ProgramSearch(ContextOf(problem, examples), _options, budget);
        var candidates = search.Run()
            .Select(answer => new SynthesisCandidate(SourceEmitter.Emit(problem, answer.Term), answer.Term.Size, answer.Cost))
            .ToArray();
        var reason = candidates.Length > 0
            ? null
            : $"No program was found: {budget.Bound} at cost {search.LevelReached} (size {budget.LargestSize}) with "
                + $"{budget.Explored} terms explored.";
        return new SynthesisResult(candidates, budget.Explored, budget.LargestSize, budget.Elapsed, reason);
    }

    /// <summary>What a search over the problem works on.</summary>
    internal SearchContext ContextOf(SynthesisProblem problem, ExampleSet examples) => new(
        problem,
        examples,
        _library.For(problem),
        [.. problem.Parameters.Select((parameter, index) => Term.OfParameter(index, parameter.Type, cost: 1))],
        ConstantMiner.Mine(problem, examples));

    private static string? UnsupportedType(SynthesisProblem problem)
    {
        const string Supported = "string, int, double, bool and IReadOnlyList of these are supported.";
        if (!ValueTypes.IsSupported(problem.Returns))
            return $"The result has the type {ValueTypes.NameOf(problem.Returns)}; {Supported}";
        var parameter = problem.Parameters.FirstOrDefault(parameter => !ValueTypes.IsSupported(parameter.Type));
        return parameter is null ? null : $"The parameter '{parameter.Name}' has the type {ValueTypes.NameOf(parameter.Type)}; {Supported}";
    }

    private static SynthesisResult Nothing(string reason) => new([], 0, 0, TimeSpan.Zero, reason);
}
