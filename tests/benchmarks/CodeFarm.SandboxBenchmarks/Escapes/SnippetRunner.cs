using System.Text.Json;
using CodeFarm.Sandbox;
using CodeFarm.Sandbox.Isolation;
using CodeFarm.Validation;
using Microsoft.Extensions.Logging.Abstractions;

namespace CodeFarm.SandboxBenchmarks.Escapes;

/// <summary>Runs snippets behind the policy alone, behind isolation alone, and behind both.</summary>
internal sealed class SnippetRunner(string user, IsolationLayers layers, SuiteCanaries canaries, EscapesOptions options) : IAsyncDisposable
{
    // Honest code, and what nothing holds back, ends by itself, however busy the machine is.
    private static readonly TimeSpan PatientDeadline = TimeSpan.FromMinutes(1);

    // The worker process, its deadline and its bounded memory stay; namespaces, filter, Landlock and own user go.
    private readonly ProcessSandbox _bare = Create(new() { Layers = IsolationLayers.None, AllowUnisolated = true }, options.Jobs);
    private readonly ProcessSandbox _isolated = Create(new() { Layers = layers, AllowUnisolated = false }, options.Jobs);

    public Task<IsolationReport> TestIsolationAsync() => _isolated.TestIsolationAsync(CancellationToken.None);

    public async Task<IReadOnlyList<EscapeRun>> RunAsync(Snippet snippet)
    {
        var compiled = CandidateCompiler.Compile(snippet.Source, snippet.Signature);
        var words = compiled.Succeeded ? "" : compiled.Diagnostics.First(static d => d.Severity == CandidateSeverity.Error).Message;
        var runs = new List<EscapeRun>();
        // Where nothing isolates, nothing hostile runs: what it tries, it tries for real.
        var isIsolated = (await _isolated.TestIsolationAsync(CancellationToken.None)).Tier != IsolationTier.None;
        foreach (var (mode, sandbox) in new[] { ("policy", _bare), ("both", _isolated) })
        {
            if (mode == "both" && !isIsolated)
                continue;
            runs.Add(compiled.Succeeded
                ? await RunAsync(snippet, mode, "accepted", compiled.Assembly, sandbox)
                : new(snippet.Id, user, mode, "refused", "not-run", Canary("", out _), "policy", Cut(words)));
        }

        if (!isIsolated)
            return runs;
        var (assembly, error) = await UncheckedCompiler.CompileAsync(snippet.Source);
        runs.Add(assembly is not null
            ? await RunAsync(snippet, "isolation", "off", assembly, _isolated)
            : new(snippet.Id, user, "isolation", "off", "compile-error", Canary("", out _), "compiler", Cut(error)));
        return runs;
    }

    public async ValueTask DisposeAsync()
    {
        await _bare.DisposeAsync();
        await _isolated.DisposeAsync();
    }

    /// <summary>Runs a snippet with nothing but a process around it: whether the canaries notice.</summary>
    public async Task<EscapeRun> RunUnprotectedAsync(Snippet snippet)
    {
        var (assembly, error) = await UncheckedCompiler.CompileAsync(snippet.Source);
        return assembly is null
            ? throw new InvalidOperationException($"{snippet.Id} does not compile: {error}")
            : await RunAsync(snippet, "none", "off", assembly, _bare, PatientDeadline);
    }

    private Task<EscapeRun> RunAsync(Snippet snippet, string mode, string verdict, ReadOnlyMemory<byte> assembly, ProcessSandbox sandbox) =>
        RunAsync(snippet, mode, verdict, assembly, sandbox, snippet.Expected is null ? options.Deadline : PatientDeadline);

    private async Task<EscapeRun> RunAsync(
        Snippet snippet, string mode, string verdict, ReadOnlyMemory<byte> assembly, ProcessSandbox sandbox, TimeSpan deadline)
    {
        var job = new SandboxJob(assembly, snippet.Signature, [snippet.Inputs], deadline);
        var report = await sandbox.RunAsync(job, CancellationToken.None);
        var result = report.Results.FirstOrDefault();
        var said = $"{result?.OutputJson}{result?.Error}{report.Detail}";
        var canary = Canary(said, out var touched);
        return new(snippet.Id, user, mode, verdict, Outcome(snippet, report), canary, await LayerAsync(report, sandbox), Cut($"{touched} {said}".Trim()));
    }

    private string Canary(string said, out string? touched)
    {
        touched = canaries.TakeTouched(said);
        return touched is null ? "clean" : "touched";
    }

    private static string Outcome(Snippet snippet, SandboxReport report) => report switch
    {
        { Outcome: SandboxOutcome.DeadlineExceeded } => "killed-timeout",
        { Outcome: SandboxOutcome.MemoryExceeded } => "memory",
        { Outcome: SandboxOutcome.ProtocolViolation } => "protocol-violation",
        { Outcome: SandboxOutcome.Crashed } => "died",
        { Results: [{ Succeeded: false }] } => snippet.Expected is null or "ERROR" ? "error" : "wrong",
        { Results: [{ OutputJson: { } output }] } when snippet.Expected is null =>
            output.StartsWith("\"ESCAPED", StringComparison.Ordinal) ? "escaped" : "completed",
        { Results: [{ OutputJson: { } output }] } => IsSame(output, snippet.Expected!) ? "completed" : "wrong",
        _ => "error",
    };

    private static async Task<string> LayerAsync(SandboxReport report, ProcessSandbox sandbox)
    {
        var tier = (await sandbox.TestIsolationAsync(CancellationToken.None)).Tier;
        return report.Outcome switch
        {
            SandboxOutcome.DeadlineExceeded => "deadline",
            SandboxOutcome.MemoryExceeded => "memory",
            SandboxOutcome.ProtocolViolation => "protocol",
            SandboxOutcome.Crashed => report.Detail?.Contains("forbidden call", StringComparison.Ordinal) == true ? "seccomp" : "process",
            _ => tier.ToString().ToLowerInvariant(),
        };
    }

    private static bool IsSame(string output, string expected) =>
        JsonElement.DeepEquals(JsonDocument.Parse(output).RootElement, JsonDocument.Parse(expected).RootElement);

    private static string Cut(string text) => text.Length <= 160 ? text : text[..160];

    private static ProcessSandbox Create(ProcessSandboxOptions options, int jobs) => new(
        options with { MemoryLimitBytes = 128L * 1024 * 1024, MaxConcurrentJobs = jobs }, NullLogger<ProcessSandbox>.Instance);
}
