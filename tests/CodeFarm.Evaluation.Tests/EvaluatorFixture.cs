using CodeFarm.Broth.Signatures;
using CodeFarm.Sandbox;
using CodeFarm.Validation;
using Microsoft.Extensions.Logging.Abstractions;

namespace CodeFarm.Evaluation.Tests;

/// <summary>An evaluator over real processes, with deadlines that an honest candidate never meets.</summary>
public sealed class EvaluatorFixture : IDisposable
{
    public static EvaluationOptions Patient { get; } = new()
    {
        MaximumGeneratedInputs = 24,
        GeneratedDeadline = TimeSpan.FromSeconds(40),
        MaximumMutants = 0,
    };

    public static TimeSpan Deadline { get; } = TimeSpan.FromSeconds(40);

    public ProcessSandbox Sandbox { get; } = new(
        new ProcessSandboxOptions { MemoryLimitBytes = 64L * 1024 * 1024, NativeMemoryBytes = 192L * 1024 * 1024 },
        NullLogger<ProcessSandbox>.Instance);

    public Task<EvaluationResult> EvaluateAsync(EvaluationRequest request, params string[] candidates) =>
        EvaluateAsync(request, Patient, candidates);

    /// <param name="request">The contract.</param>
    /// <param name="options">How much to try.</param>
    /// <param name="candidates">For each the members of its class.</param>
    public Task<EvaluationResult> EvaluateAsync(EvaluationRequest request, EvaluationOptions options, params string[] candidates) =>
        new CandidateEvaluator(Sandbox, new InProcessCompiler(), options).EvaluateAsync(
            request, [.. candidates.Select(members => Compile(request.Signature, members))], CancellationToken.None);

    public static CompiledCandidate Compile(FunctionSignature signature, string members)
    {
        var source =
            $$"""
            using System;
            using System.Collections.Generic;
            using System.Globalization;
            using System.Linq;
            using System.Text;

            public static class {{signature.TypeName}}
            {
                {{members}}
            }
            """;
        var report = CandidateCompiler.Compile(source, signature);
        Assert.True(report.Succeeded, string.Join("\n", report.Diagnostics));
        return CompiledCandidate.From(source, report);
    }

    public void Dispose() => Sandbox.Dispose();
}
