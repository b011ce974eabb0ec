using CodeFarm.Broth.Types;
using CodeFarm.Evaluation.Running;
using CodeFarm.Evaluation.Suite;
using CodeFarm.Evaluation.Verdicts;

namespace CodeFarm.Evaluation;

/// <summary>What came of running one candidate.</summary>
/// <param name="Refusal">Null when it passed; then the rest is complete.</param>
/// <param name="Examples">Guiding examples, then withheld ones.</param>
/// <param name="Generated">The first run of the generated inputs.</param>
/// <param name="Again">The second run, in the order of the first.</param>
/// <param name="InputsRunTwice">Inputs whose two outcomes could be compared, and are the same.</param>
internal sealed record TrialResult(
    Refusal? Refusal, CaseOutcome[] Examples, CaseOutcome[] Generated, CaseOutcome[] Again, int InputsRunTwice)
{
    public static TrialResult Refused(Refusal refusal) => new(refusal, [], [], [], 0);

    /// <summary>Generated inputs on which it did not return.</summary>
    public int Failures => Generated.Count(outcome => outcome.State is not (CaseState.Returned or CaseState.NotRun));

    /// <summary>Whether it passed and answered the generated inputs, all but one in fifty.</summary>
    public bool AnswersGenerated => Refusal is null && Failures * 50 <= Generated.Length;

    /// <summary>Whether it answers every generated input that the other answers, in the same way, and further ones.</summary>
    public bool Extends(TrialResult other, FarmType returns)
    {
        var pairs = Generated.Zip(other.Generated).ToArray();
        return pairs.Any(static pair => pair is { First.State: CaseState.Returned, Second.State: not CaseState.Returned })
            && pairs.Where(static pair => pair.Second.State == CaseState.Returned).All(pair =>
                pair.First.State == CaseState.Returned && Values.AreSame(pair.First.OutputJson!, pair.Second.OutputJson!, returns));
    }
}
