using CodeFarm.Broth.Signatures;
using CodeFarm.Contracts.Functions;
using CodeFarm.Validation;

namespace CodeFarm.Grains.Registry;

/// <inheritdoc cref="IAdmissionPolicy"/>
internal sealed class AdmissionPolicy : IAdmissionPolicy
{
    public string Id => ValidationPolicy.Id;

    public string Judge(FunctionVersion version, CancellationToken cancellationToken) => string.Join('\n', ValidationPolicy
        .Recheck(version.Assembly.AsMemory(), version.Source, FunctionSignature.Parse(version.Requirement.Signature), cancellationToken)
        .Select(static refusal => refusal.ToString()));
}
