using System.Collections.Immutable;
using System.Diagnostics;
using CodeFarm.Broth;
using CodeFarm.Evaluation.Properties;
using CodeFarm.Evaluation.Running;
using CodeFarm.Evaluation.Suite;
using CodeFarm.Evaluation.Verdicts;
using CodeFarm.Sandbox;
using CodeFarm.Sandbox.Resources;
using CodeFarm.Validation;
using CodeFarm.Validation.Mutation;
using CodeFarm.Validation.Variants;

namespace CodeFarm.Evaluation.Mutation;

/// <summary>
/// Changes a candidate that passed in small ways and sees which changes the suite refuses. All mutants are one assembly and run
/// in the session of the candidate: they are the candidate's own kin.
/// </summary>
internal sealed class MutationRun(
    ICandidateCompiler compiler, EvaluationRequest request, ImmutableArray<GeneratedInput> generated, PropertyRun properties,
    EvaluationOptions options)
{
    // Enough to find a difference where there is one; all of them would cost more than they tell.
    private const int MaximumWitnesses = 16;

    private static readonly MutationReport Nothing = new(0, 0, 0, []);

    private readonly SuiteExample[] _examples = [.. request.Guiding, .. request.Withheld];

    /// <param name="source">The candidate that passed.</param>
    /// <param name="outcomes">What it did on the generated inputs.</param>
    /// <param name="session">The candidate's.</param>
    /// <param name="cancellationToken">Ends the running process.</param>
    public async Task<MutationReport> RunAsync(
        string source, IReadOnlyList<CaseOutcome> outcomes, ISandboxSession session, CancellationToken cancellationToken)
    {
        if (options.MaximumMutants == 0 || options.MutationBudget == TimeSpan.Zero || !VariantCompiler.CanCompile(request.Signature))
            return Nothing;
        var started = Stopwatch.GetTimestamp();
        if (await MutateAsync(source, cancellationToken) is not { Changes: { Length: > 0 } changes, Variants: var variants })
            return Nothing;
        if (variants.Compiled.Length == 0)
            return new MutationReport(changes.Length, 0, 0, []);
        var run = new VariantRun(session, variants, new GivenSource(request.Given), () => options.MutationBudget - Stopwatch.GetElapsedTime(started));

        var onExamples = await run.RunAsync(variants.Compiled, [.. _examples.Select(example => example.InputsJson)], cancellationToken);
        var tried = variants.Compiled.Where(number => onExamples[number].Any(outcome => outcome.State != CaseState.NotRun)).ToArray();
        var alive = tried.Where(number => HoldsExamples(onExamples[number])).ToArray();
        var witnesses = Witnesses(outcomes);
        var onWitnesses = await run.RunAsync(alive, [.. witnesses.Select(witness => witness.InputsJson)], cancellationToken);
        var survivors = new List<SurvivingMutant>();
        foreach (var number in alive)
        {
            if (!await BreaksPropertyAsync(witnesses, onWitnesses[number], cancellationToken))
                survivors.Add(new SurvivingMutant(changes[number], Difference(witnesses, onWitnesses[number])));
        }

        return new MutationReport(changes.Length, tried.Length, tried.Length - survivors.Count, [.. survivors]);
    }

    /// <returns>Null where the mutants harm the compiler: the report then says that no change was tried.</returns>
    private async Task<MutantAssembly?> MutateAsync(string source, CancellationToken cancellationToken)
    {
        try
        {
            return await compiler.MutateAsync(source, request.Signature, options.MaximumMutants, cancellationToken);
        }
        catch (CompilerException)
        {
            return null;
        }
    }

    private bool HoldsExamples(CaseOutcome[] outcomes) =>
        // A mutant whose process ended within its examples is killed; where only the budget ended, it is not.
        outcomes.Zip(_examples).All(pair => pair.First.State == CaseState.NotRun || ExampleCheck.Holds(request, pair.Second, pair.First));

    private (IReadOnlyList<string> InputsJson, string OutputJson)[] Witnesses(IReadOnlyList<CaseOutcome> outcomes) =>
        [.. generated.Zip(outcomes)
            .Where(pair => pair.Second.State == CaseState.Returned)
            .Take(MaximumWitnesses)
            .Select(pair => ((IReadOnlyList<string>)pair.First.InputsJson, pair.Second.OutputJson!))];

    private async Task<bool> BreaksPropertyAsync(
        (IReadOnlyList<string> InputsJson, string OutputJson)[] witnesses, CaseOutcome[] outcomes, CancellationToken cancellationToken)
    {
        var calls = witnesses.Zip(outcomes)
            .Where(pair => pair.Second.State == CaseState.Returned && pair.Second.OutputJson != pair.First.OutputJson)
            .Select(pair => (pair.First.InputsJson, pair.Second.OutputJson!)).ToArray();
        return await properties.FirstBreakAsync(calls, cancellationToken) is not null;
    }

    private string? Difference((IReadOnlyList<string> InputsJson, string OutputJson)[] witnesses, CaseOutcome[] outcomes)
    {
        for (var i = 0; i < witnesses.Length; i++)
        {
            if (outcomes[i].State is CaseState.NotRun || outcomes[i].OutputJson == witnesses[i].OutputJson)
                continue;
            return $"{Calls.Describe(request.Signature, witnesses[i].InputsJson)} = {Excerpt.Of(witnesses[i].OutputJson)}, "
                + $"and the changed one {Calls.Describe(outcomes[i])}";
        }

        return null;
    }
}
