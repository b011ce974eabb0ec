using CodeFarm.Contracts.Library;
using CodeFarm.Synthesis;

namespace CodeFarm.Grains.Experts.Library;

/// <summary>Searches for functions again, with a new library and, where it fails, with the one before.</summary>
internal sealed class RegressionGuard(LibraryOptions options)
{
    private readonly SynthesisOptions _search = new()
    {
        Budget = options.GuardBudget,
        MaximumTerms = options.GuardTerms,
        MaximumCandidates = 1,
    };

    /// <summary>The first function that is found with the library before and not with the one after; null for none.</summary>
    public string? FirstLost(IEnumerable<SolvedProgram> sample, LearnedLibrary before, LearnedLibrary after, CancellationToken cancellationToken)
    {
        var (old, found) = (SynthesizerOf(before), SynthesizerOf(after));
        return sample.FirstOrDefault(program => !IsFound(found, program) && IsFound(old, program))?.Function;

        bool IsFound(ProgramSynthesizer synthesizer, SolvedProgram program) =>
            synthesizer.Synthesize(ExpertProblem.Of(program), cancellationToken).Candidates.Count > 0;
    }

    private ProgramSynthesizer SynthesizerOf(LearnedLibrary learned) => new(ComponentLibrary.Standard.With(learned), _search);
}
