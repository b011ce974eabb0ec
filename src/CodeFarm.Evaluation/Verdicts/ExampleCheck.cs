using CodeFarm.Broth;
using CodeFarm.Evaluation.Running;
using CodeFarm.Evaluation.Suite;

namespace CodeFarm.Evaluation.Verdicts;

/// <summary>Compares what a function returned with what the examples say.</summary>
internal static class ExampleCheck
{
    /// <returns>The refusal for the first example that breaks, guiding ones before withheld ones; null when all hold.</returns>
    public static Refusal? FirstBroken(EvaluationRequest request, IReadOnlyList<CaseOutcome> outcomes)
    {
        for (var i = 0; i < outcomes.Count; i++)
        {
            var isWithheld = i >= request.Guiding.Count;
            var example = isWithheld ? request.Withheld[i - request.Guiding.Count] : request.Guiding[i];
            if (Problem(request, example, outcomes[i]) is not { } problem)
                continue;
            var message = $"{example.Name} breaks: {Calls.Describe(request.Signature, example.InputsJson)} {problem.What}.";
            return new Refusal(
                problem.Reason, message, isWithheld ? "An example that was withheld breaks: the function fits the others too closely." : message);
        }

        return null;
    }

    /// <summary>Whether the outcome is what the example says.</summary>
    public static bool Holds(EvaluationRequest request, SuiteExample example, CaseOutcome outcome) =>
        outcome.State == CaseState.Returned && Values.AreSame(example.OutputJson, outcome.OutputJson!, request.Signature.Returns);

    private static (RefusalReason Reason, string What)? Problem(EvaluationRequest request, SuiteExample example, CaseOutcome outcome) =>
        Holds(request, example, outcome)
            ? null
            : (ReasonOf(outcome.State), $"{Calls.Describe(outcome)}, expected {Excerpt.Of(example.OutputJson, 200)}");

    private static RefusalReason ReasonOf(CaseState state) => state switch
    {
        CaseState.Returned => RefusalReason.WrongResult,
        CaseState.Threw => RefusalReason.Threw,
        CaseState.MemoryExceeded => RefusalReason.MemoryExceeded,
        CaseState.ProtocolViolation => RefusalReason.ProtocolViolation,
        CaseState.Crashed => RefusalReason.Crashed,
        _ => RefusalReason.DeadlineExceeded,
    };
}
