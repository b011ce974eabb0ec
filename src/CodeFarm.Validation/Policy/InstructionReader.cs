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

    /// <returns>Each instruction with its offset, its token, nil where it has none, and the number that it loads, if it is one of 32 bits.</returns>
    public static IEnumerable<Instruction> Read(MethodBodyBlock body)
    {
        var reader = body.GetILReader();
        while (reader.RemainingBytes > 0)
        {
            var offset = reader.Offset;
            var first = reader.ReadByte();
            var code = first == 0xFE ? TwoBytes[reader.ReadByte()] : OneByte[first];
            var (token, constant) = (default(EntityHandle), ShortConstant(code));
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
                case OperandType.InlineI:
                    constant = reader.ReadInt32();
                    break;
                case OperandType.ShortInlineI when code == OpCodes.Ldc_I4_S:
                    constant = reader.ReadSByte();
                    break;
                default:
                    reader.Offset += SizeOf(code.OperandType);
                    break;
            }

            yield return new(code, offset, token, constant);
        }
    }

    private static int? ShortConstant(OpCode code) =>
        code.Value >= OpCodes.Ldc_I4_0.Value && code.Value <= OpCodes.Ldc_I4_8.Value ? code.Value - OpCodes.Ldc_I4_0.Value : null;

    private static int SizeOf(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
