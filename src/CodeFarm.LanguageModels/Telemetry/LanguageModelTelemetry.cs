using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CodeFarm.LanguageModels.Telemetry;

/// <summary>Counters and traces of all calls. Tags are the model, codes and kinds: never a text, never a key.</summary>
public static class LanguageModelTelemetry
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Name = "CodeFarm.LanguageModels";

    private static readonly Meter Meter = new(Name);

    internal static ActivitySource Activities { get; } = new(Name);

    internal static Counter<long> Calls { get; } =
        Meter.CreateCounter<long>("codefarm.llm.calls", "{call}", "Calls of a language model that were made.");

    internal static Counter<long> Tokens { get; } =
        Meter.CreateCounter<long>("codefarm.llm.tokens", "{token}", "Tokens by direction (input, output); estimated where the endpoint says nothing.");

    internal static Histogram<double> Duration { get; } =
        Meter.CreateHistogram<double>("codefarm.llm.duration", "s", "Time from a call to its whole answer, retries included.");

    internal static Counter<long> Errors { get; } =
        Meter.CreateCounter<long>("codefarm.llm.errors", "{error}", "Calls that ended without an answer, by code.");

    internal static Counter<long> Repairs { get; } =
        Meter.CreateCounter<long>("codefarm.llm.repairs", "{repair}", "Answers sent back, by kind: no-code, compile, examples.");
}
