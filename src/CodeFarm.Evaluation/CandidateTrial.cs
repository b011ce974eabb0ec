using System.Collections.Immutable;
using CodeFarm.Broth.Types;
using CodeFarm.Evaluation.Properties;
using CodeFarm.Evaluation.Running;
using CodeFarm.Evaluation.Suite;
using CodeFarm.Evaluation.Verdicts;
using CodeFarm.Sandbox;
using CodeFarm.Sandbox.Resources;
using CodeFarm.Validation;

namespace CodeFarm.Evaluation;

/// <summary>
/// Runs one candidate. First the examples alone, since most bad candidates end there; then all inputs in two fresh processes
/// and opposite orders.
/// </summary>
internal sealed class CandidateTrial(
    ISandbox sandbox, ICandidateCompiler compiler, EvaluationRequest request, ImmutableArray<GeneratedInput> generated,
    PropertyRun properties, EvaluationOptions options)
{
    private readonly ImmutableArray<ImmutableArray<string>> _examples =
        [.. request.Guiding.Concat(request.Withheld).Select(example => example.InputsJson.ToImmutableArray())];

    private readonly ImmutableArray<ImmutableArray<string>> _generated = [.. generated.Select(input => input.InputsJson)];

    private readonly GivenSource _resources = new(request.Given);

    /// <summary>What the function returns.</summary>
    public FarmType Returns => request.Signature.Returns;

    /// <param name="candidate">The candidate.</param>
    /// <param name="session">Its own; nothing has run there.</param>
    /// <param name="cancellationToken">Ends the running processes.</param>
    public async Task<TrialResult> RunAsync(CompiledCandidate candidate, ISandboxSession session, CancellationToken cancellationToken)
    {
        var runner = new CaseRunner(session.RunAsync, _resources);
        var examples = await runner.RunAsync(
            candidate.Assembly, request.Signature, _examples, request.Deadline, maximumRestarts: 0, cancellationToken);
        if (ExampleCheck.FirstBroken(request, examples) is { } broken)
            return TrialResult.Refused(broken);

        var forward = RunGeneratedAsync(runner, candidate, [.. _generated, .. _examples.Reverse()], cancellationToken);
        var backward = RunGeneratedAsync(new CaseRunner(sandbox.RunAsync, _resources), candidate, [.. _generated.Reverse()], cancellationToken);
        await Task.WhenAll(forward, backward);
        var first = (await forward)[..generated.Length];
        Array.Reverse(await backward);
        var repeated = (await forward)[generated.Length..];
        Array.Reverse(repeated);

        var (refusal, compared) = DeterminismCheck.Compare(
            request, [.. _examples, .. _generated], [.. examples, .. first], [.. repeated, .. await backward]);
        refusal ??= Violation([.. await forward, .. await backward]) ?? await AnswerTable.CheckAsync(compiler, request, candidate.Source, first, cancellationToken);
        return refusal is null
            ? await CheckPropertiesAsync(new TrialResult(null, examples, first, await backward, compared), cancellationToken)
            : TrialResult.Refused(refusal);
    }

    /// <summary>The calls of a result that returned: what properties are checked on.</summary>
    public IReadOnlyList<(IReadOnlyList<string> InputsJson, string OutputJson)> Returned(
        IReadOnlyList<CaseOutcome> examples, IReadOnlyList<CaseOutcome> others) =>
        [.. _examples.Concat(_generated).Zip(examples.Concat(others))
            .Where(pair => pair.Second.State == CaseState.Returned)
            .Select(pair => ((IReadOnlyList<string>)pair.First, pair.Second.OutputJson!))];

    private Task<CaseOutcome[]> RunGeneratedAsync(
        CaseRunner runner, CompiledCandidate candidate, ImmutableArray<ImmutableArray<string>> cases, CancellationToken cancellationToken) =>
        runner.RunAsync(
            candidate.Assembly, request.Signature, cases, options.GeneratedDeadline, options.MaximumRestarts, cancellationToken);

    private static Refusal? Violation(CaseOutcome[] outcomes) =>
        Array.Find(outcomes, outcome => outcome.State == CaseState.ProtocolViolation) is { } violation
            ? new Refusal(RefusalReason.ProtocolViolation, $"Its process {violation.Error}.")
            : null;

    private async Task<TrialResult> CheckPropertiesAsync(TrialResult result, CancellationToken cancellationToken)
    {
        var calls = Returned(result.Examples, result.Generated);
        if (await properties.FirstBreakAsync(calls, cancellationToken) is not { } broken)
            return result;
        var (inputs, output) = calls[broken.Call];
        var text = broken.Property is { } index ? $": {request.Properties[index]}" : "";
        var message = $"{broken.Name}{text} {broken.Problem} for {Calls.Describe(request.Signature, inputs)} = {Broth.Excerpt.Of(output, 200)}";
        // Every candidate returns what the examples say, so here the requirement contradicts itself.
        var isExample = broken.Call < _examples.Length;
        var advice = isExample ? ", which is what an example says: change the property or the example" : "";
        var isWithheld = isExample && broken.Call >= request.Guiding.Count;
        return TrialResult.Refused(new Refusal(
            RefusalReason.PropertyBroken, $"{message}{advice}.", isWithheld ? $"{broken.Name}{text} does not hold." : $"{message}{advice}."));
    }
}
