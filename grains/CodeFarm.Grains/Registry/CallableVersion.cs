using System.Collections.Immutable;
using System.Security.Cryptography;
using CodeFarm.Broth.Capabilities;
using CodeFarm.Broth.Signatures;
using CodeFarm.Broth.Types;
using CodeFarm.Contracts;
using CodeFarm.Contracts.Functions;
using CodeFarm.Sandbox;
using CodeFarm.Sandbox.Resources;

namespace CodeFarm.Grains.Registry;

/// <summary>A version made ready for calls: what every call needs is worked out once.</summary>
internal sealed class CallableVersion(string name, int number, FunctionVersion version, TimeSpan deadline)
{
    private readonly SandboxJob _job = new(
        version.Assembly.AsMemory(), FunctionSignature.Parse(version.Requirement.Signature), [], deadline)
    {
        Function = name,
        Version = number,
    };

    /// <summary>The compiled function.</summary>
    public ReadOnlyMemory<byte> Assembly => _job.Assembly;

    /// <summary>What it takes and returns, and may use beyond its arguments.</summary>
    public FunctionSignature Signature => _job.Signature;

    /// <summary>The job of a call.</summary>
    /// <param name="argumentsJson">A JSON value for each parameter.</param>
    /// <param name="now">What a clock shall show.</param>
    /// <param name="resources">What the call may read; null for nothing.</param>
    /// <exception cref="FarmException">An argument does not fit.</exception>
    public SandboxJob JobOf(ImmutableArray<string> argumentsJson, DateTimeOffset now, IResourceSource? resources)
    {
        var signature = _job.Signature;
        if (argumentsJson.Length != signature.Parameters.Count)
        {
            throw new FarmException(
                FarmErrors.FunctionArgument, $"{signature} takes {signature.Parameters.Count} arguments; {argumentsJson.Length} were given.");
        }

        try
        {
            for (var i = 0; i < argumentsJson.Length; i++)
                FarmValue.Read(argumentsJson[i], signature.Parameters[i].Type, signature.Parameters[i].Name);
        }
        catch (FarmValueException mismatch)
        {
            throw new FarmException(FarmErrors.FunctionArgument, $"{signature}: {mismatch.Message}");
        }

        return _job with
        {
            InputsJson = [argumentsJson],
            Circumstances = signature.Capabilities == Capability.None ? null : new(now, RandomNumberGenerator.GetInt32(int.MaxValue)),
            Resources = resources,
        };
    }
}
