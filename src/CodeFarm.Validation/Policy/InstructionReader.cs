using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace CodeFarm.Validation.Policy;

/// <summary>Reads the instructions of a method body: ECMA-335, partition III.</summary>
internal static class InstructionReader
{
    private static readonly OpCode[] OneByte = new OpCode[256];
    private static readonly OpCode[] TwoBytes = new OpCode[256];

    static InstructionReader()
    {
        foreach (var field in typeof(OpCodes).GetFields())
        {
            if (field.GetValue(null) is OpCode code)
                (code.Size == 1 ? OneByte : TwoBytes)[(byte)code.Value] = code;
        }
    }

    /// <returns>Each instruction with its offset and its token; nil where it has none.</returns>
    public static IEnumerable<(OpCode Code, int Offset, EntityHandle Token)> Read(MethodBodyBlock body)
    {
        var reader = body.GetILReader();
        while (reader.RemainingBytes > 0)
        {
            var offset = reader.Offset;
            var first = reader.ReadByte();
            var code = first == 0xFE ? TwoBytes[reader.ReadByte()] : OneByte[first];
            var token = default(EntityHandle);
            switch (code.OperandType)
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType
                    or OperandType.InlineSig:
                    token = MetadataTokens.EntityHandle(reader.ReadInt32());
                    break;
                case OperandType.InlineSwitch:
                    var targets = reader.ReadInt32();
                    reader.Offset += targets * sizeof(int);
                    break;
                default:
                    reader.Offset += SizeOf(code.OperandType);
                    break;
            }

            yield return (code, offset, token);
        }
    }

    private static int SizeOf(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
