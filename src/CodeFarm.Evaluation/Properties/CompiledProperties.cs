using CodeFarm.Broth.Signatures;

namespace CodeFarm.Evaluation.Properties;

/// <summary>All properties of a contract as one function of the inputs and the result.</summary>
/// <param name="Assembly">The compiled function.</param>
/// <param name="Signature">Takes the parameters and <c>result</c>; returns one text for each property.</param>
internal sealed record CompiledProperties(ReadOnlyMemory<byte> Assembly, FunctionSignature Signature)
{
    /// <summary>What a property that holds returns; everything else says how it does not.</summary>
    public const string Holds = "holds";
}
