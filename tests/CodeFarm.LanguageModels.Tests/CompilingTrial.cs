using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using CodeFarm.Broth.Types;
using CodeFarm.LanguageModels.Generation;
using CodeFarm.Validation;

namespace CodeFarm.LanguageModels.Tests;

/// <summary>
/// Compiles with the farm's own compiler and policy, and runs the examples here: the sources are written by these tests.
/// </summary>
public sealed class CompilingTrial(GenerationProblem problem) : ICandidateTrial
{
    private readonly ConcurrentQueue<string> _tried = new();

    public IReadOnlyList<string> Tried => [.. _tried];

    public Task<TrialResult> TryAsync(string source, CancellationToken cancellationToken)
    {
        _tried.Enqueue(source);
        var report = CandidateCompiler.Compile(source, problem.Signature, cancellationToken);
        return Task.FromResult(report.Succeeded
            ? Run(report)
            : TrialResult.Refused([.. report.Diagnostics.Select(static diagnostic => diagnostic.ToString())], problem.Examples.Count));
    }

    private TrialResult Run(CompilationReport report)
    {
        var signature = problem.Signature;
        var context = new AssemblyLoadContext("candidate", isCollectible: true);
        using var bytes = new MemoryStream(report.Assembly.ToArray());
        var method = context.LoadFromStream(bytes).GetType(signature.TypeName)!.GetMethod(signature.MethodName)!;
        List<TrialFailure> failures = [];
        foreach (var example in problem.Examples)
        {
            var actual = Call(method, [.. example.InputsJson.Zip(signature.Parameters, static (json, p) => FarmValue.Read(json, p.Type, p.Name))]);
            if (actual != example.OutputJson)
                failures.Add(new(example.InputsJson, example.OutputJson, actual));
        }

        context.Unload();
        return new(true, [], problem.Examples.Count - failures.Count, problem.Examples.Count, failures);
    }

    private string Call(MethodInfo method, object?[] arguments)
    {
        try
        {
            return FarmValue.Write(method.Invoke(null, arguments)!, problem.Signature.Returns);
        }
        catch (TargetInvocationException e)
        {
            return $"threw {e.InnerException!.GetType().Name}: {e.InnerException.Message}";
        }
    }
}
