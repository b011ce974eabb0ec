using System.Collections.Immutable;
using System.Globalization;
using CodeFarm.Contracts.Library;
using CodeFarm.Synthesis;

namespace CodeFarm.Grains.Experts.Library;

/// <summary>
/// Learns a version of the library, and lets it pass only where it loses nothing: it must shorten programs that it was not learned
/// from, which the learner sees to, and a sample of the functions that were found before must still be found with it.
/// </summary>
internal sealed class LibraryLearning(LibraryOptions options, TimeProvider time)
{
    private readonly LibraryLearner _learner = new(ComponentLibrary.Standard, options.Learning);
    private readonly RegressionGuard _guard = new(options);

    /// <summary>Works on the calling thread for some seconds; nothing is kept between calls.</summary>
    /// <param name="programs">All programs, the oldest first.</param>
    /// <param name="current">What was learned before.</param>
    /// <param name="cancellationToken">Ends it soon.</param>
    public LearningOutcome Learn(ImmutableArray<SolvedProgram> programs, LearnedLibrary current, CancellationToken cancellationToken)
    {
        if (current.Components.Count >= options.MaximumComponents)
            return LearningOutcome.Refuse(Text($"The library is full: it has {current.Components.Count} components."));
        var corpus = LatestOfEachFunction(programs);
        var learned = _learner.Learn(
            [.. corpus.Select(static program => new SolvedTask(program.Function, program.Function, program.Description, program.Program))],
            current, time.GetUtcNow(), cancellationToken);
        if (learned.Version == current.Version)
            return LearningOutcome.Refuse("Nothing that several functions share would shorten functions that it was not found in.");
        var names = string.Join(", ", learned.Components.Skip(current.Components.Count).Select(static component => component.Name));
        return _guard.FirstLost(Sample(corpus), current, learned, cancellationToken) is { } lost
            ? LearningOutcome.Refuse(Text($"With {names}, {lost} is no longer found within {options.GuardBudget.TotalSeconds:0.##} s and {options.GuardTerms:N0} terms."))
            : LearningOutcome.Adopt(learned);
    }

    // A function that grows on with its feedback is one function, and counts once.
    private static SolvedProgram[] LatestOfEachFunction(ImmutableArray<SolvedProgram> programs) =>
        [.. programs.Reverse().DistinctBy(static program => program.Function, StringComparer.Ordinal)];

    private IEnumerable<SolvedProgram> Sample(SolvedProgram[] corpus)
    {
        var size = Math.Min(options.GuardPrograms, corpus.Length);
        return Enumerable.Range(0, size).Select(index => corpus[index * corpus.Length / size]);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
