using System.Diagnostics;
using CodeFarm.Broth.Signatures;
using CodeFarm.Compilation;
using CodeFarm.Hosting.Settings;
using CodeFarm.Sandbox;
using CodeFarm.Sandbox.Isolation;
using Microsoft.Extensions.Logging.Abstractions;

namespace CodeFarm.Hosting;

/// <summary>Tries the sandbox with a function that doubles a number.</summary>
public static class SandboxProbe
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);

    /// <summary>Compiles the function and holds it against the policy in one process, and calls it in another.</summary>
    /// <param name="settings">Of the farm whose sandbox it is.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How long the call took, the start of the process included, and what keeps such a process apart from the machine.</returns>
    /// <exception cref="SandboxUnavailableException">There is no sandbox, or it does not answer as it should.</exception>
    public static async Task<SandboxProbeResult> RunAsync(FarmSettings settings, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var signature = FunctionSignature.Parse("int twice(int n)");
        var source = $"public static class {signature.TypeName} {{ public static int {signature.MethodName}(int n) => 2 * n; }}";
        var options = settings.Sandbox;
        await using var sandbox = new ProcessSandbox(options, NullLogger<ProcessSandbox>.Instance);
        var isolation = await sandbox.TestIsolationAsync(cancellationToken);
        if (isolation.Tier == IsolationTier.None && !options.AllowUnisolated)
            return new(Time: null, CompileTime: null, isolation.ToString(), isolation.Advice) { ControlGroups = GroupsOf(isolation) };
        await using var compiler = new ProcessCompiler(settings.Compiler, NullLogger<ProcessCompiler>.Instance);
        var started = Stopwatch.GetTimestamp();
        var compiled = await compiler.CompileAsync(source, signature, cancellationToken);
        var compileTime = Stopwatch.GetElapsedTime(started);
        if (!compiled.Succeeded)
            throw new SandboxUnavailableException($"The compiler refuses the farm's own test function: {compiled.Diagnostics[0]}");
        started = Stopwatch.GetTimestamp();
        var report = await sandbox.RunAsync(new SandboxJob(compiled.Assembly, signature, [["21"]], Deadline), cancellationToken);
        return report is { Outcome: SandboxOutcome.Completed, Results: [{ OutputJson: "42" }] }
            ? new(Stopwatch.GetElapsedTime(started), compileTime, isolation.ToString(), isolation.Tier == IsolationTier.Namespaces ? [] : isolation.Advice)
            {
                ControlGroups = GroupsOf(isolation),
            }
            : throw new SandboxUnavailableException($"Its test function ended as {report.Outcome}. {report.Detail}".TrimEnd());
    }

    private static string GroupsOf(IsolationReport isolation) =>
        isolation.Layers.FirstOrDefault(static status => status.Layer == IsolationLayers.ControlGroup) is not { } groups ? ""
        : groups.IsActive ? $"each worker has one: {groups.Gives}."
        : $"workers have none and bound themselves instead. {groups.Missing}";
}
