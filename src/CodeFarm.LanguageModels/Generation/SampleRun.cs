using CodeFarm.LanguageModels.Answers;
using CodeFarm.LanguageModels.Budgets;
using CodeFarm.LanguageModels.Prompts;
using CodeFarm.LanguageModels.Telemetry;
using Microsoft.Extensions.AI;

namespace CodeFarm.LanguageModels.Generation;

/// <summary>One sample: ask, try, and send back what is wrong, a bounded number of times.</summary>
internal sealed class SampleRun(
    GenerationRun run, int sample, ModelCalls calls, IBudget budget, LanguageModelOptions options, IProgress<ModelProgress>? progress)
{
    // The spread of temperatures above that of the first sample: enough for other ideas, not enough for nonsense.
    private const double TemperatureSpread = 0.8;

    private readonly FunctionPrompts _prompts = new(run.Problem);
    private bool _askedAgain;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (run.HasEnded)
            return;
        try
        {
            await AskTryAndRepairAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (LanguageModelException failure)
        {
            run.Fail(failure);
            Report(ModelStep.GaveUp, failure.Code);
        }
    }

    private async Task AskTryAndRepairAsync(CancellationToken cancellationToken)
    {
        ChatMessage[] opening = [new(ChatRole.System, _prompts.Protocol), new(ChatRole.User, _prompts.Write)];
        Report(ModelStep.Asking, $"asks {options.Model}");
        var answer = await AskAsync(opening, cancellationToken).ConfigureAwait(false);
        for (var repairs = 0; answer is var (source, model); repairs++)
        {
            var trial = await run.TryAsync(source, model, sample, repairs, cancellationToken).ConfigureAwait(false);
            Report(ModelStep.Tried, trial.Compiled
                ? $"{trial.Passed} of {trial.Total} examples hold"
                : "does not compile or is outside the policy");
            if (trial.PassedAll)
                return;
            if (repairs == options.MaximumRepairs || run.HasEnded)
                break;
            Count(trial.Compiled ? "examples" : "compile");
            Report(ModelStep.Repairing, $"repair {repairs + 1} of {options.MaximumRepairs}");
            // Each repair starts from the latest source alone: small models lose themselves in long conversations.
            answer = await AskAsync(
                [.. opening, new(ChatRole.Assistant, $"```csharp\n{source}```"), new(ChatRole.User, _prompts.Repair(trial))],
                cancellationToken).ConfigureAwait(false);
            if (answer?.Source == source)
                break;
        }

        Report(ModelStep.GaveUp, "no candidate that holds all examples");
    }

    // Null when the model gives no whole code block, not even when it is asked once more.
    private async Task<(string Source, string Model)?> AskAsync(ChatMessage[] messages, CancellationToken cancellationToken)
    {
        while (true)
        {
            var said = await calls.AskAsync(messages, Settings(), budget, run.Costs, cancellationToken).ConfigureAwait(false);
            var code = CodeAnswerParser.Parse(said.Text, run.Problem.Signature);
            if (code.Source is { } source)
                return (source, said.Model);
            run.Fault(code.Fault!);
            if (_askedAgain || run.HasEnded)
                return null;
            _askedAgain = true;
            Count("no-code");
            Report(ModelStep.AskingAgain, "the answer held no whole code block");
            // The answer itself is not shown: it may be long, and models repeat what they see.
            messages =
            [
                .. messages,
                new(ChatRole.Assistant, "(an answer without a whole code block)"),
                new(ChatRole.User, _prompts.Again(code.Fault!)),
            ];
        }
    }

    private ChatOptions Settings() => new()
    {
        MaxOutputTokens = options.MaximumOutputTokens,
        Seed = run.Problem.Seed + sample,
        Temperature = options.Temperature is { } first
            ? (float)Math.Round(Math.Min(2, first + (options.Samples == 1 ? 0 : TemperatureSpread * (sample - 1) / (options.Samples - 1))), 2)
            : null,
    };

    private void Count(string kind) => LanguageModelTelemetry.Repairs.Add(
        1, new KeyValuePair<string, object?>("model", options.Model), new KeyValuePair<string, object?>("kind", kind));

    private void Report(ModelStep step, string text) => progress?.Report(new(sample, options.Samples, step, text));
}
