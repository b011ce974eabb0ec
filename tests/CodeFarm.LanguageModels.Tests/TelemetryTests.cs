using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using CodeFarm.Broth.Signatures;
using CodeFarm.LanguageModels.Budgets;
using CodeFarm.LanguageModels.Clients;
using CodeFarm.LanguageModels.Generation;
using CodeFarm.LanguageModels.Telemetry;
using CodeFarm.LanguageModels.Tests.Servers;
using Microsoft.Extensions.Logging;

namespace CodeFarm.LanguageModels.Tests;

/// <summary>What operators see: numbers and codes of all calls, no texts, no key.</summary>
public sealed class TelemetryTests
{
    private const string Key = "sk-secret-1234567890";
    private const string Description = "the words of the description";

    [Fact]
    public async Task Calls_tokens_repairs_and_errors_are_counted_by_model()
    {
        // Other tests run at the same time; the model's name tells these measurements from theirs.
        var model = $"model-{Guid.NewGuid():N}";
        using var meter = new Measurements(model);
        await using var server = await ModelServer.StartAsync(
            Reply.Answer("prose", usage: (100, 10)), Reply.Answer(Block("x"), usage: (200, 20)), Reply.Error(500, "no"));

        await GenerateAsync(server.Options with { Model = model, MaximumRepairs = 1, MaximumRetries = 0 });

        Assert.Equal(3, meter.Sum("codefarm.llm.calls"));
        Assert.Equal(1, meter.Sum("codefarm.llm.calls", ("outcome", LanguageModelErrors.Server)));
        Assert.Equal(300, meter.Sum("codefarm.llm.tokens", ("direction", "input")));
        Assert.Equal(30, meter.Sum("codefarm.llm.tokens", ("direction", "output")));
        Assert.Equal(1, meter.Sum("codefarm.llm.repairs", ("kind", "no-code")));
        Assert.Equal(1, meter.Sum("codefarm.llm.repairs", ("kind", "examples")));
        Assert.Equal(1, meter.Sum("codefarm.llm.errors", ("code", LanguageModelErrors.Server)));
        Assert.Equal(3, meter.Count("codefarm.llm.duration"));
    }

    [Fact]
    public async Task Calls_are_traced_within_their_generation()
    {
        var model = $"model-{Guid.NewGuid():N}";
        var ended = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == LanguageModelTelemetry.Name,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = ended.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using var server = await ModelServer.StartAsync(Reply.Answer(Block("x"), usage: (200, 20)));

        await GenerateAsync(server.Options with { Model = model });

        var call = Assert.Single(ended, activity => activity.OperationName == $"chat {model}");
        var generation = Assert.Single(ended, activity => activity.SpanId == call.ParentSpanId);
        Assert.Equal("generate", generation.OperationName);
        Assert.Equal(20L, call.GetTagItem("gen_ai.usage.output_tokens"));
    }

    [Fact]
    public async Task Neither_texts_nor_the_key_are_logged_or_told()
    {
        var log = new Lines();
        await using var server = await ModelServer.StartAsync(
            Reply.Answer("what the model said"), Reply.Answer(Block("/* what the model said */ x"), usage: (200, 2_000_000)), Reply.Error(400, $"what the server said {Key}"));

        var result = await GenerateAsync(
            server.Options with { ApiKey = Key, MaximumRepairs = 1, PricePerMillionOutputTokens = 0.001m }, log);

        Assert.Equal(LanguageModelErrors.Refused, result.Stop!.Code);
        Assert.Contains(log.Written, static line => line.Contains("answered after", StringComparison.Ordinal));
        Assert.Contains(log.Written, static line => line.Contains("more than the", StringComparison.Ordinal));
        Assert.Contains(log.Written, static line => line.Contains(LanguageModelErrors.Refused, StringComparison.Ordinal));
        Assert.All(log.Written, static line =>
        {
            Assert.DoesNotContain(Key, line, StringComparison.Ordinal);
            Assert.DoesNotContain("said", line, StringComparison.Ordinal);
            Assert.DoesNotContain(Description, line, StringComparison.Ordinal);
        });
        Assert.DoesNotContain(Key, result.ToString() + result.Stop, StringComparison.Ordinal);
    }

    private static string Block(string body) =>
        $"```csharp\npublic static class TwiceFunction {{ public static int Twice(int x) => {body}; }}\n```";

    private static async Task<GenerationResult> GenerateAsync(LanguageModelOptions options, ILogger<LanguageModelGenerator>? log = null)
    {
        using var client = new OpenAIChatClient(options);
        using var generator = new LanguageModelGenerator(client, options, log);
        return await generator.GenerateAsync(
            new(FunctionSignature.Parse("int twice(int x)"), Description), RecordingTrial.HalfRight, new MemoryBudget(1));
    }

    private sealed class Measurements : IDisposable
    {
        private readonly ConcurrentQueue<(string Instrument, double Value, KeyValuePair<string, object?>[] Tags)> _seen = new();
        private readonly MeterListener _listener = new();

        public Measurements(string model)
        {
            _listener.InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == LanguageModelTelemetry.Name)
                    listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.Start();

            void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
            {
                if (tags.ToArray() is var all && all.Contains(new("model", model)))
                    _seen.Enqueue((instrument.Name, value, all));
            }
        }

        public double Sum(string instrument, params (string Name, string Value)[] tags) => _seen
            .Where(seen => seen.Instrument == instrument && tags.All(tag => seen.Tags.Contains(new(tag.Name, tag.Value))))
            .Sum(static seen => seen.Value);

        public int Count(string instrument) => _seen.Count(seen => seen.Instrument == instrument);

        public void Dispose() => _listener.Dispose();
    }

    private sealed class Lines : ILogger<LanguageModelGenerator>
    {
        private readonly ConcurrentQueue<string> _written = new();

        public IReadOnlyList<string> Written => [.. _written];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _written.Enqueue($"{formatter(state, exception)} {exception}");
    }
}
