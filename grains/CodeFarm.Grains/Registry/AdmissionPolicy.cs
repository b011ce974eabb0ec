using System.Collections.Immutable;
using CodeFarm.Broth.Signatures;
using CodeFarm.Contracts.Functions;
using CodeFarm.Sandbox;
using CodeFarm.Validation;
using Microsoft.Extensions.Logging;

namespace CodeFarm.Grains.Registry;

/// <inheritdoc cref="IAdmissionPolicy"/>
/// <remarks>
/// What is refused is decided here, by the IL. The lines are for people, and come from a compile worker: whatever that says, or does
/// not say, a refusal stays one.
/// </remarks>
internal sealed partial class AdmissionPolicy(ICandidateCompiler compiler, ILogger<AdmissionPolicy> logger) : IAdmissionPolicy
{
    public string Id => ValidationPolicy.Id;

    public async Task<string> JudgeAsync(FunctionVersion version, CancellationToken cancellationToken)
    {
        var signature = FunctionSignature.Parse(version.Requirement.Signature);
        var refusals = ValidationPolicy.Judge(version.Assembly.AsMemory(), signature);
        if (refusals.IsEmpty)
            return "";
        var explained = await ExplainAsync(version, signature, cancellationToken);
        return string.Join('\n', (explained.IsEmpty ? refusals : explained).Select(static refusal => refusal.ToString()));
    }

    private async Task<ImmutableArray<CandidateDiagnostic>> ExplainAsync(
        FunctionVersion version, FunctionSignature signature, CancellationToken cancellationToken)
    {
        try
        {
            return await compiler.RecheckAsync(version.Assembly.AsMemory(), version.Source, signature, cancellationToken);
        }
        catch (Exception exception) when (exception is CompilerException or SandboxUnavailableException)
        {
            LogWithoutLines(exception, version.TaskId);
            return [];
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The version of task {Task} is refused; on which lines could not be found.")]
    private partial void LogWithoutLines(Exception exception, string task);
}
