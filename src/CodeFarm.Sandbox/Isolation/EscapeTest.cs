using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CodeFarm.Broth.Signatures;
using CodeFarm.Sandbox.Processors;
using CodeFarm.Sandbox.Workers;

namespace CodeFarm.Sandbox.Isolation;

/// <summary>Lets the worker's own probe try to break out of a worker, and judges from outside.</summary>
internal static class EscapeTest
{
    private const string Namespace = "CodeFarm.Sandbox.Worker";
    private const string Refused = "refused: ";
    private const string Environment = "/proc/self/environ";

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    private static readonly FunctionSignature Signature = FunctionSignature.Parse(
        "List<string> EscapeProbe(string secretFile, string openFolder, int port, int host, string variable)");

    /// <summary>Starts a worker by the plan and ends it. The calling thread must outlive the call, which blocks it.</summary>
    /// <exception cref="SandboxUnavailableException">The worker does not start or does not answer: the plan cannot be carried out here.</exception>
    public static ImmutableArray<EscapeAttempt> Run(LaunchPlan plan, ProcessSandboxOptions options)
    {
        using var canaries = new Canaries();
        // What functions may be given is no bound for the farm's own test.
        options = options with { MaxInputBytes = ProcessSandboxOptions.MaxValueBytes, MaxOutputBytes = ProcessSandboxOptions.MaxValueBytes };
        var answers = Ask(WorkerChannel.Start(plan, options, warmUp: false, ProcessorSet.All), Job(plan, canaries)).GetAwaiter().GetResult();
        return
        [
            Attempt("read a file of the machine", answers[0], isTouched: false),
            Attempt("write into a folder of the machine", answers[1], canaries.IsFolderTouched),
            Attempt("connect to a port of the machine", answers[2], canaries.IsListenerTouched),
            Attempt("start a program", answers[3], isTouched: false),
            Attempt("signal the host process", answers[4], isTouched: false),
            // Another process may have the host's number in another namespace.
            IsHostEnvironment(answers[5])
                ? new EscapeAttempt("read the host process in /proc", false, "its environment")
                : new EscapeAttempt("read the host process in /proc", true, answers[5].StartsWith(Refused, StringComparison.Ordinal) ? answers[5] : "another process"),
            Attempt("read the host's environment", answers[6], isTouched: false),
        ];
    }

    private static SandboxJob Job(LaunchPlan plan, Canaries canaries) => new(
        File.ReadAllBytes(plan.Worker), Signature,
        [[Text(canaries.SecretFile), Text(canaries.OpenFolder), Number(canaries.Port), Number(System.Environment.ProcessId), Text(canaries.Variable)]],
        Deadline)
    {
        Namespace = Namespace,
    };

    private static async Task<string[]> Ask(WorkerChannel channel, SandboxJob job)
    {
        await using (channel)
        {
            var exchange = channel.Send(job, AssemblyKey.Of(job.Assembly.Span), isCollectible: false, job.Deadline);
            var report = await channel.WaitAsync(exchange, CancellationToken.None).ConfigureAwait(false);
            return report is { Outcome: SandboxOutcome.Completed, Results: [{ OutputJson: { } answers }] }
                ? JsonSerializer.Deserialize<string[]>(answers)!
                : throw new SandboxUnavailableException(
                    $"The worker's own test ended as {report?.Outcome}. {report?.Detail}{report?.Results.FirstOrDefault()?.Error}");
        }
    }

    private static EscapeAttempt Attempt(string name, string answer, bool isTouched)
    {
        var isRefused = answer.StartsWith(Refused, StringComparison.Ordinal);
        return new EscapeAttempt(name, isRefused && !isTouched, isRefused ? answer : "reached");
    }

    private static bool IsHostEnvironment(string answer) =>
        answer.Length > 0 && File.Exists(Environment) && File.ReadAllText(Environment).StartsWith(answer, StringComparison.Ordinal);

    private static string Text(string text) => JsonSerializer.Serialize(text);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
