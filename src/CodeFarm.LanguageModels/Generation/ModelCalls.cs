using System.Diagnostics;
using System.Globalization;
using CodeFarm.LanguageModels.Budgets;
using CodeFarm.LanguageModels.Telemetry;
using Microsoft.Extensions.AI;

namespace CodeFarm.LanguageModels.Generation;

/// <summary>
/// Calls of one model: so many at a time, each with its money reserved before and settled after, each counted and traced.
/// </summary>
internal sealed class ModelCalls(IChatClient client, LanguageModelOptions options, LanguageModelLog log, TimeProvider time)
    : IDisposable
{
    private readonly SemaphoreSlim _slots = new(options.MaximumConcurrency);
    private readonly TokenPrices _prices = new(options);

    /// <exception cref="LanguageModelException">The budget does not cover the call, or there is no answer.</exception>
    public async Task<ModelAnswer> AskAsync(
        IReadOnlyList<ChatMessage> messages, ChatOptions settings, IBudget budget, CostSheet costs, CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            string[] prompt = [.. messages.Select(static message => message.Text)];
            // Not before the wait for a slot: money that waits is money that others cannot use.
            var ceiling = _prices.Ceiling(prompt);
            var reservation = await budget.ReserveAsync(ceiling, cancellationToken).ConfigureAwait(false)
                ?? throw await SpentAsync(budget, ceiling, cancellationToken).ConfigureAwait(false);
            return await CallAsync(messages, settings, prompt, reservation, costs, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _slots.Release();
        }
    }

    public void Dispose() => _slots.Dispose();

    private async Task<ModelAnswer> CallAsync(
        IReadOnlyList<ChatMessage> messages,
        ChatOptions settings,
        string[] prompt,
        IBudgetReservation reservation,
        CostSheet costs,
        CancellationToken cancellationToken)
    {
        using var activity = LanguageModelTelemetry.Activities.StartActivity($"chat {options.Model}", ActivityKind.Client);
        activity?.SetTag("gen_ai.operation.name", "chat").SetTag("gen_ai.request.model", options.Model);
        var started = time.GetTimestamp();
        ChatResponse response;
        try
        {
            response = await client.GetResponseAsync(messages, settings, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            var failure = cancellationToken.IsCancellationRequested ? null : Map(e);
            // An endpoint that had the prompt and did not finish has worked, and a paid one charges for it.
            var worked = failure is null ? e is OperationCanceledException
                : failure.Code is LanguageModelErrors.Timeout or LanguageModelErrors.BadAnswer;
            var lost = worked ? TokenPrices.Estimate(prompt) : 0;
            await BookAsync(reservation, costs, started, lost, 0, isEstimated: worked, activity).ConfigureAwait(false);
            Count(failure?.Code ?? (e is OperationCanceledException ? "cancelled" : "fault"), started, activity);
            if (failure is null || ReferenceEquals(failure, e))
                throw;
            throw failure;
        }

        // Servers that do not count send no usage, or zeros.
        var counted = response.Usage is { InputTokenCount: > 0, OutputTokenCount: > 0 };
        var input = counted ? response.Usage!.InputTokenCount!.Value : TokenPrices.Estimate(prompt);
        var output = counted ? response.Usage!.OutputTokenCount!.Value : TokenPrices.Estimate([response.Text]);
        var money = await BookAsync(reservation, costs, started, input, output, isEstimated: !counted, activity).ConfigureAwait(false);
        if (response.FinishReason == ChatFinishReason.ContentFilter
            || response.Messages.Any(static message => message.Contents.Any(static content => content is ErrorContent)))
        {
            Count(LanguageModelErrors.Refused, started, activity);
            throw new LanguageModelException(
                LanguageModelErrors.Refused,
                $"{options.Model} refused to answer. Reword the description of the function, or use another model.");
        }

        var seconds = Count(null, started, activity);
        log.Answered(options.Model, seconds, input, output, money);
        return new(response.Text, string.IsNullOrEmpty(response.ModelId) ? options.Model : response.ModelId);
    }

    private async ValueTask<decimal> BookAsync(
        IBudgetReservation reservation, CostSheet costs, long started, long input, long output, bool isEstimated, Activity? activity)
    {
        var money = _prices.Money(input, output);
        if (money > reservation.Money)
        {
            // The prompt's length and the limit of the answer bound what a call can cost: the count is wrong, not the bound.
            log.CostAboveCeiling(options.Model, money, reservation.Money);
            money = reservation.Money;
        }

        // The booking outlives a cancelled caller.
        if (input + output > 0)
            await reservation.SettleAsync(money, CancellationToken.None).ConfigureAwait(false);
        else
            await reservation.ReleaseAsync(CancellationToken.None).ConfigureAwait(false);
        costs.Add(new(1, input, output, isEstimated, money, time.GetElapsedTime(started)));
        activity?.SetTag("gen_ai.usage.input_tokens", input).SetTag("gen_ai.usage.output_tokens", output);
        LanguageModelTelemetry.Tokens.Add(input, Tag("model", options.Model), Tag("direction", "input"));
        LanguageModelTelemetry.Tokens.Add(output, Tag("model", options.Model), Tag("direction", "output"));
        return money;
    }

    private double Count(string? error, long started, Activity? activity)
    {
        var seconds = time.GetElapsedTime(started).TotalSeconds;
        LanguageModelTelemetry.Calls.Add(1, Tag("model", options.Model), Tag("outcome", error ?? "answered"));
        LanguageModelTelemetry.Duration.Record(seconds, Tag("model", options.Model), Tag("outcome", error ?? "answered"));
        if (error is null)
            return seconds;
        LanguageModelTelemetry.Errors.Add(1, Tag("model", options.Model), Tag("code", error));
        activity?.SetStatus(ActivityStatusCode.Error, error).SetTag("error.type", error);
        log.Failed(options.Model, seconds, error);
        return seconds;
    }

    // Other clients than ours throw what their layers throw.
    private LanguageModelException? Map(Exception exception) => exception switch
    {
        LanguageModelException known => known,
        OperationCanceledException or TimeoutException => new(
            LanguageModelErrors.Timeout, $"{options.Model} gave no answer in time. Raise its time limit, or use a faster model.", exception),
        HttpRequestException or IOException => new(
            LanguageModelErrors.Unreachable, $"{options.Model} cannot be reached. Check its endpoint.", exception),
        _ => null,
    };

    private static async ValueTask<LanguageModelException> SpentAsync(
        IBudget budget, decimal ceiling, CancellationToken cancellationToken)
    {
        var state = await budget.ReadAsync(cancellationToken).ConfigureAwait(false);
        var reserved = state.Reserved > 0 ? FormattableString.Invariant($", {state.Reserved:0.######} reserved") : "";
        return new(LanguageModelErrors.Budget, string.Create(
            CultureInfo.InvariantCulture,
            $"The budget of {state.Limit:0.######} is spent: {state.Used:0.######} used{reserved}, and one more call may cost "
            + $"{ceiling:0.######}. Raise the budget, or lower languageModel.maximumOutputTokens."));
    }

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
