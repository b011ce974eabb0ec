using System.Collections.Immutable;
using System.Globalization;
using CodeFarm.Evaluation.Properties;
using CodeFarm.Evaluation.Running;
using CodeFarm.Evaluation.Suite;
using CodeFarm.Evaluation.Verdicts;
using CodeFarm.Sandbox;
using CodeFarm.Validation.Variants;

namespace CodeFarm.Evaluation.Strength;

/// <summary>Holds the two reference candidates against the suite: a suite that lets them through proves nothing.</summary>
internal sealed class StrengthCheck(
    ISandbox sandbox, EvaluationRequest request, ImmutableArray<GeneratedInput> generated, PropertyRun properties)
{
    private readonly SuiteExample[] _examples = [.. request.Guiding, .. request.Withheld];

    public async Task<SuiteStrength> RunAsync(CancellationToken cancellationToken)
    {
        string[] sources = [ReferenceCandidates.Null(request.Signature), ReferenceCandidates.Table(request)];
        if (!VariantCompiler.CanCompile(request.Signature))
            return ByExamplesOnly();
        var variants = VariantCompiler.Compile(sources, request.Signature, cancellationToken);
        if (variants.Compiled.Length != sources.Length)
            throw new InvalidOperationException($"The reference candidates of {request.Signature} do not compile.");
        IReadOnlyList<string>[] inputs = [.. _examples.Select(example => example.InputsJson), .. generated.Select(input => input.InputsJson)];
        var cases = sources.SelectMany((_, number) => inputs.Select(
            input => ImmutableArray.Create([number.ToString(CultureInfo.InvariantCulture), .. input]))).ToImmutableArray();
        // Both are the evaluator's own code: one process does for both.
        var outcomes = await new CaseRunner(sandbox.RunAsync).RunAsync(
            variants.Assembly, variants.Signature, cases, request.Deadline, maximumRestarts: 0, cancellationToken);
        // The evaluator's own code always returns: where it did not, the machine was too slow, and that refuses nothing.
        if (outcomes.Any(outcome => outcome.State is not (CaseState.Returned or CaseState.Threw)))
            return ByExamplesOnly();

        var nullBy = await RefusedByAsync(inputs, outcomes[..inputs.Length], cancellationToken);
        var table = outcomes[inputs.Length..];
        var tableBy = await RefusedByAsync(inputs, table, cancellationToken);
        var byText = tableBy is null ? AnswerTable.Check(request, sources[1], table[_examples.Length..], cancellationToken) : null;
        return Describe(nullBy, tableBy, byText is not null);
    }

    private async Task<string?> RefusedByAsync(
        IReadOnlyList<string>[] inputs, CaseOutcome[] outcomes, CancellationToken cancellationToken)
    {
        for (var i = 0; i < _examples.Length; i++)
        {
            if (!ExampleCheck.Holds(request, _examples[i], outcomes[i]))
                return _examples[i].Name;
        }

        var calls = inputs.Zip(outcomes)
            .Where(pair => pair.Second.State == CaseState.Returned)
            .Select(pair => (pair.First, pair.Second.OutputJson!)).ToArray();
        return (await properties.FirstBreakAsync(calls, cancellationToken))?.Name;
    }

    // A function of the most parameters leaves no room for the number of a variant; what the examples say is known all the same.
    private SuiteStrength ByExamplesOnly()
    {
        var empty = CSharpLiteral.EmptyJson(request.Signature.Returns);
        var nullBy = Array.Find(_examples, example => !Values.AreSame(empty, example.OutputJson, request.Signature.Returns));
        var tableBy = request.Withheld.FirstOrDefault(withheld =>
            !Values.AreSame(empty, withheld.OutputJson, request.Signature.Returns)
            && !request.Guiding.Any(guiding => guiding.InputsJson.SequenceEqual(withheld.InputsJson)));
        return Describe(nullBy?.Name, tableBy?.Name, byText: false);
    }

    private SuiteStrength Describe(string? nullBy, string? tableBy, bool byText) => new(
        nullBy is not null, nullBy, tableBy is not null || byText, tableBy ?? (byText ? "its text" : null),
        nullBy is null ? $"{WeakExamples()}: add one with another result."
        : tableBy is null && request.Signature.Parameters.Count > 0
            ? "Nothing but the examples tells a table of them from a program: add examples, so that some can be withheld, or a property."
        : null);

    /// <summary><c>Every example returns ""</c>.</summary>
    private string WeakExamples() =>
        _examples.Length == 1 ? $"The only example returns {_examples[0].OutputJson}" : $"Every example returns {_examples[0].OutputJson}";
}
