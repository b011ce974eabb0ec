using Microsoft.Extensions.Logging;

namespace CodeFarm.LanguageModels.Telemetry;

/// <summary>What is logged: numbers, names and codes. No prompt, no answer, no key, nothing that an endpoint said.</summary>
internal sealed partial class LanguageModelLog(ILogger logger)
{
    private readonly ILogger _logger = logger;

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Model} answered after {Seconds:0.00} s: {InputTokens} tokens "
        + "in, {OutputTokens} out, cost {Money}.")]
    public partial void Answered(string model, double seconds, long inputTokens, long outputTokens, decimal money);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Model} gave no answer after {Seconds:0.00} s: {Code}.")]
    public partial void Failed(string model, double seconds, string code);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "{Model} reports usage worth {Money}, more than the {Reserved} that a call can cost by its limits; "
            + "{Reserved} is booked. Check the prices and whether the endpoint keeps to maximumOutputTokens.")]
    public partial void CostAboveCeiling(string model, decimal money, decimal reserved);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "{Function}: {Candidates} candidates after {Calls} calls, the best holds {Passed} of {Total} "
            + "examples. Stop: {Stop}. Cost {Money}.")]
    public partial void Ended(string function, int candidates, int calls, int passed, int total, string stop, decimal money);
}
