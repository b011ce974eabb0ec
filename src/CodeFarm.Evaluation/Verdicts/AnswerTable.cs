using CodeFarm.Evaluation.Running;
using CodeFarm.Evaluation.Suite;
using CodeFarm.Validation;

namespace CodeFarm.Evaluation.Verdicts;

/// <summary>
/// Tells a table of the examples from a program. The evidence is in the source (its constants hold the answers) and in what it
/// does (elsewhere it computes nothing); a withheld answer that it knows all the same clears it, since it was not shown that.
/// An honest function over a few names (days, colours) holds them as constants too, so neither evidence is enough alone.
/// </summary>
internal static class AnswerTable
{
    // One answer in the source can be chance or an honest special case.
    private const int FewestAnswers = 2;

    /// <param name="compiler">Reads the source.</param>
    /// <param name="request">The contract.</param>
    /// <param name="source">The candidate, which holds all examples.</param>
    /// <param name="elsewhere">What it did on generated inputs.</param>
    /// <param name="cancellationToken">Honoured while the source is read.</param>
    public static async Task<Refusal?> CheckAsync(
        ICandidateCompiler compiler, EvaluationRequest request, string source, IReadOnlyList<CaseOutcome> elsewhere,
        CancellationToken cancellationToken)
    {
        if (elsewhere.Count == 0 || KnowsMore(request))
            return null;
        AnswerConstants answers;
        try
        {
            answers = new AnswerConstants(await compiler.ReadConstantsAsync(source, cancellationToken));
        }
        catch (CompilerException harmed)
        {
            // What cannot be read may be a table.
            return new Refusal(RefusalReason.AnswerTable, $"The constants of its source cannot be read: {harmed.Message}");
        }

        var results = elsewhere.Where(outcome => outcome.State == CaseState.Returned)
            .Select(outcome => outcome.OutputJson!).Distinct(StringComparer.Ordinal).ToArray();
        var looked = request.Guiding.Where(answers.HoldCall).ToArray();
        if (IsMost(looked, request))
        {
            var isAll = looked.Length == request.Guiding.Count;
            return results.Length <= 1 || (isAll && !results.All(answers.Hold)) ? Refused(looked, "inputs and results") : null;
        }

        // Told apart by something else than the whole input, such as its length.
        var copied = request.Guiding.Where(example => answers.HoldDerived(example)).ToArray();
        return IsMost(copied, request) && answers.Lookups >= copied.Length - 1 && results.All(answers.Hold)
            ? Refused(copied, "results")
            : null;
    }

    // All withheld examples hold by now. One whose result no guiding example has cannot have been copied.
    private static bool KnowsMore(EvaluationRequest request) => request.Withheld.Any(withheld =>
        !AnswerConstants.IsEmpty(withheld.OutputJson)
        && !request.Guiding.Any(guiding => Values.AreSame(guiding.OutputJson, withheld.OutputJson, request.Signature.Returns)));

    private static bool IsMost(SuiteExample[] found, EvaluationRequest request) =>
        found.Select(example => example.OutputJson).Distinct(StringComparer.Ordinal).Count() >= FewestAnswers
        && found.Length * 2 > request.Guiding.Count;

    private static Refusal Refused(SuiteExample[] examples, string what) => new(
        RefusalReason.AnswerTable,
        $"It looks the examples up instead of computing: the {what} of {string.Join(", ", examples.Select(example => example.Name))} "
        + "stand in its source. Compute the result from the parameters.");
}
