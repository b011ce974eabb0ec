using System.Globalization;
using System.Runtime.CompilerServices;
using CodeFarm.Broth.Signatures;
using CodeFarm.Contracts.Experts;
using CodeFarm.Contracts.Ledger;
using CodeFarm.Grains.Agents;
using CodeFarm.LanguageModels;
using CodeFarm.LanguageModels.Generation;
using CodeFarm.Sandbox;
using CodeFarm.Sandbox.Resources;
using CodeFarm.Validation;
using Orleans;

namespace CodeFarm.Grains.Experts;

/// <inheritdoc cref="ILanguageModelExpertGrain"/>
/// <remarks>
/// How long it may take is bounded by <see cref="LanguageModelOptions.RequestTimeout"/> and the number of samples, not by the time
/// for searches: a model on a small machine needs minutes.
/// </remarks>
[GrainType("language-model-expert")]
public sealed class LanguageModelExpertGrain(
    LanguageModelGenerator generator,
    LanguageModelOptions model,
    ISandbox sandbox,
    ICandidateCompiler compiler,
    WorkerPool workers,
    PipelineOptions options,
    IGrainFactory grains,
    TimeProvider time)
    : Grain, ILanguageModelExpertGrain
{
    private const int MostSamples = 8;

    private string Origin => $"language model {model.Model}";

    /// <inheritdoc/>
    public async IAsyncEnumerable<ExpertReport> ProposeAsync(
        ExpertRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var ledger = grains.GetGrain<ILedgerGrain>(request.TaskId);
        if ((await ledger.GetAccountAsync()).MoneyLimit == 0)
        {
            yield return new($"The {Origin} was not asked: the budget is 0.") { IsFinal = true };
            yield break;
        }

        var (signature, run) = (FunctionSignature.Parse(request.Signature), $"{request.EventId}/model/{Guid.NewGuid():N}");
        var budget = new LedgerBudget(ledger, run, Origin, time);
        var trial = new CandidateTrial(
            $"trial of {request.TaskId}", signature, request.Examples, sandbox, compiler, workers, options.TestDeadline,
            new GivenSource(RequirementMapping.GivenOf(request.Given)));
        var news = new LatestNews<ModelProgress>($"asking {model.Model}", static progress => progress.Text);
        // A caller that goes away ends the calls as one that cancels does.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            var generation = Task.Run(
                () => generator.GenerateAsync(ProblemOf(request, signature), trial, budget, news, stop.Token), stop.Token);
            await foreach (var sign in SignsOfLife.TellAsync(generation, () => news.Text, time, stop.Token))
                yield return sign;
            var result = await generation;
            await ledger.RecordAsync(new(run, Origin, time.GetUtcNow(), result.Cost.ModelTime.TotalSeconds)
            {
                InputTokens = result.Cost.InputTokens,
                OutputTokens = result.Cost.OutputTokens,
            });
            yield return Final(request, result);
        }
        finally
        {
            await stop.CancelAsync();
        }
    }

    private static GenerationProblem ProblemOf(ExpertRequest request, FunctionSignature signature) => new(signature, request.Description)
    {
        Examples = [.. request.Examples.Select(static example => new GuidingExample(example.InputsJson, example.OutputJson))],
        Properties = request.Properties,
        Ingredients = [.. request.Ingredients.Select(static known => new Ingredient(FunctionSignature.Parse(known.Signature), known.Source))],
    };

    private ExpertReport Final(ExpertRequest request, GenerationResult result)
    {
        var good = result.Candidates.Where(static candidate => candidate.Trial.PassedAll).ToArray();
        if (good.Length > 0)
        {
            return new(string.Create(
                CultureInfo.InvariantCulture, $"{good.Length} {(good.Length == 1 ? "candidate" : "candidates")} from {result.Cost.Calls} calls of {model.Model}"))
            {
                IsFinal = true,
                Candidates = [.. good.Select(candidate => new Candidate(candidate.Source, Origin)).Take(options.Candidates)],
            };
        }

        return new($"The {Origin} found nothing: {result.Stop?.Message ?? "no candidate holds all examples."}")
        {
            IsFinal = true,
            Samples = [.. result.Candidates.Take(MostSamples).Select(static near => near.Source)],
            NearMisses = [.. result.Candidates.Take(1).Select(near => new NearMiss(
                near.Source,
                [.. near.Trial.Failures.Select(failure =>
                    $"{request.Name}({string.Join(", ", failure.InputsJson)}) should be {failure.ExpectedJson}, not {failure.Actual}")]))],
        };
    }
}
