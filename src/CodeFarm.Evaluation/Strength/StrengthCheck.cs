using System.Collections.Immutable;
using CodeFarm.Evaluation.Properties;
using CodeFarm.Evaluation.Running;
using CodeFarm.Evaluation.Suite;
using CodeFarm.Evaluation.Verdicts;
using CodeFarm.Validation;

namespace CodeFarm.Evaluation.Strength;

/// <summary>
/// Holds two reference candidates against the suite: one that ignores its input, and one that compares it with the guiding
/// examples. A suite that lets them through proves nothing. What they return is known, so no process runs them.
/// </summary>
internal sealed class StrengthCheck(
    EvaluationRequest request, ImmutableArray<GeneratedInput> generated, PropertyRun properties, ICandidateCompiler compiler)
{
    private readonly SuiteExample[] _examples = [.. request.Guiding, .. request.Withheld];

    public async Task<SuiteStrength> RunAsync(CancellationToken cancellationToken)
    {
        var empty = CSharpLiteral.EmptyJson(request.Signature.Returns);
        IReadOnlyList<string>[] inputs = [.. _examples.Select(example => example.InputsJson), .. generated.Select(input => input.InputsJson)];
        CaseOutcome[] table = [.. inputs.Select(input => Returned(LookUp(input) ?? empty))];

        var nullBy = await RefusedByAsync(inputs, [.. inputs.Select(_ => Returned(empty))], cancellationToken);
        var tableBy = await RefusedByAsync(inputs, table, cancellationToken);
        var byText = tableBy is null
            ? await AnswerTable.CheckAsync(compiler, request, AnswerTableSource.Of(request), table[_examples.Length..], cancellationToken)
            : null;
        return Describe(nullBy, tableBy, byText is not null);
    }

    private static CaseOutcome Returned(string outputJson) => new(CaseState.Returned, outputJson, null, 0);

    private string? LookUp(IReadOnlyList<string> inputs) => request.Guiding.FirstOrDefault(example =>
        example.InputsJson.Zip(inputs).Zip(request.Signature.Parameters)
            .All(pair => Values.AreSame(pair.First.First, pair.First.Second, pair.Second.Type)))?.OutputJson;

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
