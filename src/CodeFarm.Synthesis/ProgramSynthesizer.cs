using CodeFarm.Synthesis.Guidance;
using CodeFarm.Synthesis.Search;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis;

/// <summary>
/// Finds C# functions from their signature, examples and description, without a model and without a network, by bottom-up
/// enumeration over typed components and deduction from the expected outputs. It keeps nothing between calls and may be
/// used from several threads.
/// </summary>
public sealed class ProgramSynthesizer
{
    /// <summary>A component that costs no more is common.</summary>
    private const int CostOfCommon = 3;

    /// <summary>What every component costs where costs are not made use of: as much as one of the common ones.</summary>
    private const int UniformCost = CostOfCommon;

    private readonly ComponentLibrary _library;
    private readonly SynthesisOptions _options;
    private readonly HashSet<string> _common;

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
        _common = [.. library.Components.Where(component => component.Cost <= CostOfCommon).Select(component => component.Name)];
    }

    /// <summary>The components that programs are made of.</summary>
    public ComponentLibrary Library => _library;

    /// <inheritdoc cref="Synthesize(SynthesisProblem, IProgress{SynthesisProgress}, CancellationToken)"/>
    public SynthesisResult Synthesize(SynthesisProblem problem, CancellationToken cancellationToken) =>
        Synthesize(problem, progress: null, cancellationToken);

    /// <summary>Searches on the calling thread until there are good answers or a bound is reached.</summary>
    /// <param name="problem">What the function must do.</param>
    /// <param name="progress">Told how far the search has come, at most every 100 ms, on the calling thread; null for nobody.</param>
    /// <param name="cancellationToken">Ends the search within a few hundred terms.</param>
    /// <returns>The programs found, or the reason why there are none: a bound, conflicting examples, an unsupported type.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The problem has a budget of its own that is not positive.</exception>
    /// <exception cref="ArgumentException">There is no example, or one does not fit the signature; the message names it.</exception>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public SynthesisResult Synthesize(SynthesisProblem problem, IProgress<SynthesisProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(problem);
        cancellationToken.ThrowIfCancellationRequested();
        if (UnsupportedType(problem) is { } unsupported)
            return Nothing(unsupported);

        problem = StatedExamples.Read(problem);
        var examples = ExampleSet.From(problem);
        if (examples.Conflict() is { } conflict)
            return Nothing(conflict);

        var options = _options with { Budget = problem.Budget ?? _options.Budget };
        // What reads and writes dates belongs to the standard components, and answers name none that the library does not have.
        if (!_library.IsForAnyType) options = options with { Ideas = options.Ideas & ~SearchIdeas.Dates };
        options.Validate();
        return new SynthesisRun(problem, examples, ComponentsFor(problem, examples, options.Ideas), options).Search(progress, cancellationToken);
    }

    private IReadOnlyList<Component> ComponentsFor(SynthesisProblem problem, ExampleSet examples, SearchIdeas ideas)
    {
        if (!ideas.HasFlag(SearchIdeas.Costs)) return [.. _library.For(problem).Select(component => component with { Cost = UniformCost })];
        return _library.For(problem, ideas.HasFlag(SearchIdeas.CostModel) ? AdjustmentsFor(problem, examples) : null);
    }

    /// <summary>
    /// What the trained model says of the components. Over numbers alone, what it was trained on says less of the common components
    /// than their costs do, so that those are left alone there.
    /// </summary>
    private IReadOnlyDictionary<string, int>? AdjustmentsFor(SynthesisProblem problem, ExampleSet examples)
    {
        var adjustments = CostModel.Shipped?.Adjustments(TaskFeatures.Of(problem, examples));
        var types = problem.Parameters.Select(parameter => parameter.Type).Append(problem.Returns);
        return adjustments is null || types.SelectMany(ValueTypes.PartsOf).Contains(typeof(string))
            ? adjustments
            : adjustments.Where(entry => !_common.Contains(entry.Key)).ToDictionary();
    }

    private static string? UnsupportedType(SynthesisProblem problem)
    {
        if (!ValueTypes.IsSupported(problem.Returns))
            return $"The result has the type {ValueTypes.NameOf(problem.Returns)}; {ValueTypes.Supported}";
        var parameter = problem.Parameters.FirstOrDefault(parameter => !ValueTypes.IsSupported(parameter.Type));
        return parameter is null
            ? null
            : $"The parameter '{parameter.Name}' has the type {ValueTypes.NameOf(parameter.Type)}; {ValueTypes.Supported}";
    }

    private static SynthesisResult Nothing(string reason) => new([], 0, 0, TimeSpan.Zero, reason);
}
