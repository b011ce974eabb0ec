using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using CodeFarm.Broth.Types;
using CodeFarm.Sandbox;

namespace CodeFarm.Evaluation.Tests;

/// <summary>
/// Runs functions in this process: for laws over many small functions that the tests wrote themselves. Nothing is isolated, and
/// a function must end.
/// </summary>
internal sealed class InProcessSandbox : ISandbox, ISandboxSession
{
    public Task<SandboxReport> RunAsync(SandboxJob job, CancellationToken cancellationToken)
    {
        var context = new AssemblyLoadContext(null, isCollectible: true);
        try
        {
            using var image = new MemoryStream(job.Assembly.ToArray());
            var entry = context.LoadFromStream(image).GetType(job.Signature.TypeName, throwOnError: true)!.GetMethod(job.Signature.MethodName)!;
            var results = job.InputsJson.Select(inputs => Run(entry, job, inputs)).ToImmutableArray();
            return Task.FromResult(new SandboxReport(SandboxOutcome.Completed, results, null));
        }
        finally
        {
            context.Unload();
        }
    }

    public Task<SandboxReport> CallAsync(SandboxJob job, CancellationToken cancellationToken) => RunAsync(job, cancellationToken);

    public Task<ISandboxSession> OpenSessionAsync(CancellationToken cancellationToken) => Task.FromResult<ISandboxSession>(this);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static CaseResult Run(MethodInfo entry, SandboxJob job, ImmutableArray<string> inputs)
    {
        try
        {
            var arguments = inputs.Zip(job.Signature.Parameters, (json, parameter) => FarmValue.Read(json, parameter.Type, parameter.Name));
            var result = entry.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [.. arguments], null);
            return new CaseResult(true, FarmValue.Write(result!, job.Signature.Returns), null, 1);
        }
        catch (Exception e)
        {
            return new CaseResult(false, null, $"{e.GetType().FullName}: {e.Message}", 1);
        }
    }
}
