using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CodeFarm.Evaluation.Suite;

/// <summary>The same contract gives the same suite, on every machine and at every time.</summary>
internal static class ContractSeed
{
    public static int Of(EvaluationRequest request)
    {
        var text = new StringBuilder(request.Signature.ToString());
        foreach (var example in request.Guiding.Concat(request.Withheld))
            text.Append('\n').AppendJoin(',', example.InputsJson).Append("=>").Append(example.OutputJson);
        text.Append('\n').AppendJoin('\n', request.Properties);
        return BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
