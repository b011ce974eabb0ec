using System.Collections.Immutable;
using CodeFarm.Broth;
using CodeFarm.Evaluation.Running;
using CodeFarm.Evaluation.Suite;
using CodeFarm.Validation;

namespace CodeFarm.Evaluation.Reports;

/// <summary>Puts down what was seen.</summary>
internal sealed class ReportWriter(EvaluationRequest request, ImmutableArray<GeneratedInput> generated)
{
    private const int MaximumFindings = 20;

    public EvaluationReport Write(
        CompiledCandidate candidate, TrialResult result, MutationReport mutation, SuiteStrength strength, TimeSpan elapsed)
    {
        CaseOutcome[] all = [.. result.Examples, .. result.Generated, .. result.Again];
        var ran = all.Where(outcome => outcome.State != CaseState.NotRun).ToArray();
        var returned = ran.Where(outcome => outcome.State == CaseState.Returned).ToArray();
        var checkedInputs = result.Examples.Concat(result.Generated).Count(outcome => outcome.State == CaseState.Returned);
        return new EvaluationReport(
            Size(),
            Withholding(),
            ran.Length,
            returned.Length,
            [.. request.Properties.Select(text => new PropertyEvidence(text, checkedInputs))],
            result.InputsRunTwice,
            Robustness(result),
            mutation,
            strength,
            [.. candidate.Warnings.Where(d => d.Severity == CandidateSeverity.Warning).Select(d => d.ToString())],
            Median([.. returned.Select(outcome => outcome.Micros)]),
            (long)elapsed.TotalMicroseconds);
    }

    private SuiteSize Size() => new(
        request.Guiding.Count, request.Withheld.Count,
        Count(InputKind.Variation), Count(InputKind.Boundary), Count(InputKind.Robustness), request.Properties.Count);

    private int Count(InputKind kind) => generated.Count(input => input.Kind == kind);

    private string Withholding() => request.Withheld.Count switch
    {
        0 => "All examples guided the generator: too few to withhold.",
        1 => $"{request.Withheld[0].Name} was withheld from the generator.",
        _ => $"{string.Join(", ", request.Withheld.SkipLast(1).Select(example => example.Name))} and {request.Withheld[^1].Name} were withheld from the generator.",
    };

    private RobustnessReport Robustness(TrialResult result)
    {
        var notRun = result.Generated.Count(outcome => outcome.State == CaseState.NotRun);
        var findings = generated.Zip(result.Generated)
            .Where(pair => pair.Second.State is not (CaseState.Returned or CaseState.NotRun))
            .Take(MaximumFindings)
            .Select(pair => new RobustnessFinding(
                Calls.Describe(request.Signature, pair.First.InputsJson), Excerpt.Of(pair.Second.Error!, 200)));
        return new RobustnessReport(generated.Length - notRun, notRun, [.. findings], result.Failures);
    }

    private static long Median(long[] micros)
    {
        Array.Sort(micros);
        return micros.Length == 0 ? 0 : micros[micros.Length / 2];
    }
}
