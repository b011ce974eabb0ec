using System.Collections.Immutable;
using CodeFarm.Broth.Signatures;
using CodeFarm.Contracts;
using CodeFarm.Contracts.Feedback;
using CodeFarm.Contracts.Functions;
using CodeFarm.Contracts.Pipeline;
using CodeFarm.Contracts.Requirements;
using CodeFarm.Contracts.Tasks;
using CodeFarm.Evaluation.Properties;
using CodeFarm.Interpretation;
using CodeFarm.Interpretation.Results;
using CodeFarm.Validation;
using Orleans;
using Orleans.Runtime;
using Requirement = CodeFarm.Contracts.Requirements.Requirement;

namespace CodeFarm.Grains.Agents;

/// <inheritdoc cref="IRequirementInterpreterAgent"/>
[GrainType("requirement-interpreter")]
[ImplicitStreamSubscription(FarmNames.InterpretStream)]
internal sealed class RequirementInterpreterAgent(
    [PersistentState("agent")] IPersistentState<StageAgentState<InterpretationRequested>> state,
    WorkerPool workers,
    ICandidateCompiler compiler,
    CompilerWarmUp warmUp)
    : StageAgent<InterpretationRequested>(state), IRequirementInterpreterAgent
{
    private const int MaxQuestions = 3;

    protected override string Name => "requirement-interpreter";

    protected override async Task<StageOutcome> HandleAsync(InterpretationRequested item, CancellationToken cancellationToken)
    {
        warmUp.Begin();
        var requirement = RequirementMapping.ToDomain(item.Requirement);
        return RequirementInterpreter.Interpret(requirement, await ContextAsync(item.Requirement)) switch
        {
            Ready ready when await BadPropertiesAsync(item, ready.Signature, cancellationToken) is { IsEmpty: false } bad =>
                Ask(item, "a property is no C# condition over the parameters and result", bad),
            Ready ready => Generate(item, ready, await IngredientsAsync(item.Requirement.Uses)),
            NeedsInput missing => Ask(item, "the requirement says too little to be built", [.. missing.Questions.Select(QuestionOf)]),
            Offers offers => Ask(
                item,
                $"the farm may have it already: {offers.Functions[0].Reason}",
                [.. offers.Functions.Take(1).Select(OfferOf), .. offers.Questions.Select(QuestionOf)]),
            CannotDo cannot => Ask(item, cannot.Missing, [new(cannot.Possible, "")]),
            var other => throw new InvalidOperationException($"An interpretation is a {other.GetType().Name}."),
        };
    }

    private StageOutcome Ask(InterpretationRequested item, string why, ImmutableArray<TaskQuestion> questions) =>
        new(Report(item, TaskState.NeedsInput, why) with { Questions = [.. questions.Take(MaxQuestions)] });

    private StageOutcome Generate(InterpretationRequested item, Ready ready, ImmutableArray<Ingredient> ingredients)
    {
        var suite = item.Requirement with
        {
            Signature = ready.Signature.ToString(),
            Examples = [.. ready.Examples.Select(static example => new RequirementExample([.. example.InputsJson], example.OutputJson))],
        };
        var dropped = ready.Dropped.Select(static example => $"{(example.IsFeedback ? "An example of a caller" : "An example")} is left out: {example.Reason}");
        var technical = new TechnicalRequirement(
            suite,
            ready.Classification.Category.ToString(),
            [.. ready.WithheldExampleIndexes],
            ingredients,
            [.. ready.Notes, .. dropped]);
        var withheld = ready.WithheldExampleIndexes.Count;
        var text = $"{ready.Signature}, {suite.Examples.Length} {(suite.Examples.Length == 1 ? "example" : "examples")}"
            + (withheld == 0 ? ", all of them guide" : $", {withheld} of them withheld");
        return new(Report(item, TaskState.Generating, text))
        {
            Generate = new(item.Header.Next(FarmNames.GenerateStream, Name, item.Header.Attempt, Now), technical),
        };
    }

    private async Task<InterpretationContext> ContextAsync(Requirement requirement)
    {
        var feedback = await GrainFactory.GetGrain<IFeedbackGrain>(requirement.Name).GetSummaryAsync();
        var functions = await GrainFactory.GetGrain<IFunctionRegistryGrain>(FarmNames.Farm).ListAsync();
        return new()
        {
            Functions = [.. functions.Select(static function => new KnownFunction(
                function.Name, FunctionSignature.Parse(function.Signature), function.Description))],
            Feedback = [.. feedback.Examples.Select(RequirementMapping.ToDomain)],
        };
    }

    private async Task<ImmutableArray<Ingredient>> IngredientsAsync(ImmutableArray<string> uses)
    {
        var ingredients = ImmutableArray.CreateBuilder<Ingredient>();
        foreach (var name in uses)
        {
            // The interpretation has found it in the registry, so there is a version.
            var info = await GrainFactory.GetGrain<IFunctionGrain>(name).GetInfoAsync()
                ?? throw new FarmException(FarmErrors.FunctionNotFound, $"There is no function '{name}'.");
            var stable = info.Versions[info.Stable - 1];
            ingredients.Add(new(name, info.Stable, stable.Signature, stable.Source));
        }

        return ingredients.DrainToImmutable();
    }

    private async Task<ImmutableArray<TaskQuestion>> BadPropertiesAsync(
        InterpretationRequested item, FunctionSignature signature, CancellationToken cancellationToken)
    {
        if (item.Requirement.Properties.IsEmpty)
            return [];
        var found = await workers.RunAsync(
            $"{Name} of {item.Header.Subject}",
            () => PropertyCompiler.CheckAsync(compiler, signature, item.Requirement.Properties, cancellationToken),
            cancellationToken);
        return [.. found.Select(static diagnostic => new TaskQuestion($"{diagnostic.Message} What should the property say?", ""))];
    }

    private static TaskQuestion QuestionOf(Question question) => new(
        question.Choices.Count == 0 ? question.Text : $"{question.Text} ({string.Join("; ", question.Choices)})", question.Fragment);

    private static TaskQuestion OfferOf(Offer offer) => new(
        $"Does {offer.Function.Name} do what you want: {offer.Function.Signature}?", $"farm show {offer.Function.Name}");
}
