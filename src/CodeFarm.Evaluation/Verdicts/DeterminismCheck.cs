using CodeFarm.Evaluation.Running;

namespace CodeFarm.Evaluation.Verdicts;

/// <summary>
/// Compares two runs of the same inputs in two processes and opposite orders: what depends on the order of calls, on time, or
/// on how a process seeds its hash codes shows up as a difference.
/// </summary>
internal static class DeterminismCheck
{
    /// <returns>The first input with two different outcomes, and the number of inputs that were compared.</returns>
    public static (Refusal? Refusal, int Compared) Compare(
        EvaluationRequest request, IReadOnlyList<IReadOnlyList<string>> inputs, IReadOnlyList<CaseOutcome> first, IReadOnlyList<CaseOutcome> second)
    {
        var compared = 0;
        for (var i = 0; i < inputs.Count; i++)
        {
            if (!IsComparable(first[i]) || !IsComparable(second[i]))
                continue;
            compared++;
            if (first[i].State == second[i].State && first[i].OutputJson == second[i].OutputJson)
                continue;
            return (new Refusal(
                RefusalReason.NotDeterministic,
                $"{Calls.Describe(request.Signature, inputs[i])} {Calls.Describe(first[i])} once and {Calls.Describe(second[i])} "
                + "when it was called again in another process and order: the same input must give the same result."), compared);
        }

        return (null, compared);
    }

    // A deadline, memory or a crash depends on the machine as well: that is no evidence against the function.
    private static bool IsComparable(CaseOutcome outcome) => outcome.State is CaseState.Returned or CaseState.Threw;
}
