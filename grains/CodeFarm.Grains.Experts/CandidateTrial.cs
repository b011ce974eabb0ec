using System.Collections.Immutable;
using CodeFarm.Broth.Signatures;
using CodeFarm.Broth.Types;
using CodeFarm.Contracts.Requirements;
using CodeFarm.Grains.Agents;
using CodeFarm.LanguageModels.Generation;
using CodeFarm.Sandbox;
using CodeFarm.Sandbox.Resources;
using CodeFarm.Validation;

namespace CodeFarm.Grains.Experts;

/// <summary>Compiles what a model wrote and runs it on the examples that guide, in the sandbox.</summary>
/// <param name="what">Whose trial it is, for people.</param>
/// <param name="signature">What is asked for.</param>
/// <param name="examples">Those that guide; the withheld ones are not known here.</param>
/// <param name="sandbox">Runs it.</param>
/// <param name="compiler">Compiles it.</param>
/// <param name="workers">Bound how much is compiled at a time.</param>
/// <param name="deadline">For all examples together.</param>
/// <param name="resources">What it reads under test.</param>
internal sealed class CandidateTrial(
    string what, FunctionSignature signature, ImmutableArray<RequirementExample> examples, ISandbox sandbox, ICandidateCompiler compiler, WorkerPool workers,
    TimeSpan deadline, IResourceSource resources)
    : ICandidateTrial
{
    public async Task<TrialResult> TryAsync(string source, CancellationToken cancellationToken)
    {
        var compiled = await workers.RunAsync(
            what, () => compiler.CompileAsync(source, signature, cancellationToken), cancellationToken).ConfigureAwait(false);
        if (!compiled.Succeeded)
        {
            return TrialResult.Refused(
                [.. compiled.Diagnostics.Where(static found => found.Severity == CandidateSeverity.Error).Select(static found => found.ToString())],
                examples.Length);
        }

        var job = new SandboxJob(compiled.Assembly, signature, [.. examples.Select(static example => example.InputsJson)], deadline) { Resources = resources };
        var report = await sandbox.RunAsync(job, cancellationToken).ConfigureAwait(false);
        var failures = examples.Select((example, i) => Failure(example, report, i)).OfType<TrialFailure>().ToArray();
        return new(true, [], examples.Length - failures.Length, examples.Length, failures);
    }

    private TrialFailure? Failure(RequirementExample example, SandboxReport report, int index)
    {
        if (index >= report.Results.Length)
            return Failed($"did not end well: {report.Outcome}. {report.Detail}".TrimEnd());
        var result = report.Results[index];
        if (!result.Succeeded)
            return Failed($"threw {result.Error}");
        var expected = FarmValue.Read(example.OutputJson, signature.Returns, "example.out");
        return FarmValue.AreEqual(expected, FarmValue.Read(result.OutputJson!, signature.Returns, "result"), signature.Returns)
            ? null
            : Failed(result.OutputJson!);

        TrialFailure Failed(string actual) => new(example.InputsJson, example.OutputJson, actual);
    }
}
