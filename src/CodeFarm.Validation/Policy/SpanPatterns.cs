using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace CodeFarm.Validation.Policy;

/// <summary>
/// The two ways in which the compiler makes a span from a pointer that no source can name: over constant data (<c>"text"u8</c>), and
/// over the stack (<c>stackalloc int[16]</c> with a constant length, or with elements). Only these sequences of instructions are known,
/// and only where the memory is as long as the span says.
/// </summary>
internal sealed class SpanPatterns(MetadataReader metadata, TypeNames types)
{
    // More belongs into an array; a stack that is full ends the process.
    private const int MaxStackBytes = 16 * 1024;

    // Of values whose size only the runtime knows.
    private const int MaxStackValues = 512;

    // Of the elements that stand between the memory and its span.
    private const int MaxInstructions = 2048;

    private const string Span = "System.Span";
    private const string ReadOnlySpan = "System.ReadOnlySpan";

    /// <summary>The indexes of those instructions of such a sequence that are refused elsewhere.</summary>
    public HashSet<int> Find(IReadOnlyList<Instruction> code)
    {
        var known = new HashSet<int>();
        for (var at = 2; at < code.Count; at++)
        {
            if (code[at].Code == OpCodes.Localloc)
                AddStack(code, at, known);
            else if ((code[at].Code == OpCodes.Newobj || code[at].Code == OpCodes.Call) && code[at - 1].Constant is >= 0 and var count
                && Element(code[at].Token) is { Size: > 0, Span: ReadOnlySpan } element
                && code[at - 2].Code == OpCodes.Ldsflda && Data(code[at - 2].Token) >= (long)count * element.Size)
                known.Add(at);
        }

        return known;
    }

    // The memory, perhaps its elements, and the span over it: dup, and what stores one or all of them; at last ldc count, newobj.
    private void AddStack(IReadOnlyList<Instruction> code, int at, HashSet<int> known)
    {
        for (var end = at + 2; end < code.Count && end < at + MaxInstructions && code[end].Code != OpCodes.Localloc; end++)
        {
            if (code[end].Code != OpCodes.Newobj || Element(code[end].Token) is not { Span: Span or ReadOnlySpan } element)
                continue;
            if (code[end - 1].Constant is > 0 and var count && (end == at + 2 || code[at + 1].Code == OpCodes.Dup)
                && (IsOfBytes(code, at, (long)count * element.Size) || IsOfValues(code, at, count, element.Type)))
            {
                known.Add(at);
                known.Add(end);
                AddBlock(code, at, known);
            }

            return;
        }
    }

    // ldc bytes, conv.u, localloc.
    private static bool IsOfBytes(IReadOnlyList<Instruction> code, int at, long bytes) =>
        code[at - 1].Code == OpCodes.Conv_U && code[at - 2].Constant == bytes && bytes is > 0 and <= MaxStackBytes;

    // ldc count, conv.u, sizeof, mul.ovf.un, localloc.
    private bool IsOfValues(IReadOnlyList<Instruction> code, int at, int count, BlobHandle type) =>
        at >= 4 && code[at - 1].Code == OpCodes.Mul_Ovf_Un && code[at - 2].Code == OpCodes.Sizeof && code[at - 3].Code == OpCodes.Conv_U
        && code[at - 4].Constant == count && count <= MaxStackValues && IsSpanOf(type, code[at - 2].Token);

    // dup, then constant data (for elements of more than a byte by a span over it: ldtoken, call, stloc, ldloca, ldc 0, call) or a
    // number for each byte, ldc bytes, perhaps unaligned, and the instruction that copies or sets them.
    private void AddBlock(IReadOnlyList<Instruction> code, int at, HashSet<int> known)
    {
        const int LongestBlock = 11;
        if (at + LongestBlock >= code.Count || code[at - 2].Constant is not { } bytes)
            return;
        var isBySpan = code[at + 2].Code == OpCodes.Ldtoken && code[at + 6].Constant == 0;
        var size = at + (isBySpan ? 8 : 3);
        var copy = code[size + 1].Code == OpCodes.Unaligned ? size + 2 : size + 1;
        if (code[size].Constant != bytes)
            return;
        if ((code[copy].Code == OpCodes.Cpblk && (isBySpan || code[at + 2].Code == OpCodes.Ldsflda) && Data(code[at + 2].Token) >= bytes)
            || (code[copy].Code == OpCodes.Initblk && code[at + 2].Constant is not null))
        {
            for (var i = size + 1; i <= copy; i++)
                known.Add(i);
        }
    }

    // Of the signatures Span<T> and T: the one ends with the other.
    private bool IsSpanOf(BlobHandle span, EntityHandle element)
    {
        var signature = metadata.GetBlobReader(span);
        signature.ReadSignatureTypeCode();
        signature.ReadSignatureTypeCode();
        signature.ReadTypeHandle();
        signature.ReadCompressedInteger();
        if (element.Kind == HandleKind.TypeSpecification)
            return metadata.GetBlobContent(span).AsSpan()[signature.Offset..].SequenceEqual(
                metadata.GetBlobContent(metadata.GetTypeSpecification((TypeSpecificationHandle)element).Signature).AsSpan());
        return signature.ReadSignatureTypeCode() == SignatureTypeCode.TypeHandle && signature.ReadTypeHandle() == element;
    }

    /// <returns>The bytes of one of the compiler's own constants; -1 for any other token.</returns>
    private long Data(EntityHandle token)
    {
        if (token.Kind != HandleKind.FieldDefinition)
            return -1;
        var field = metadata.GetFieldDefinition((FieldDefinitionHandle)token);
        var owner = metadata.GetTypeDefinition(field.GetDeclaringType());
        if (metadata.GetString(owner.Name) != CompilerApi.OwnType || field.GetRelativeVirtualAddress() == 0)
            return -1;
        var signature = metadata.GetBlobReader(field.Signature);
        signature.ReadSignatureHeader();
        var code = signature.ReadSignatureTypeCode();
        return code == SignatureTypeCode.TypeHandle && signature.ReadTypeHandle() is { Kind: HandleKind.TypeDefinition } type
            ? metadata.GetTypeDefinition((TypeDefinitionHandle)type).GetLayout().Size
            : SizeOf(code);
    }

    /// <returns>Which span a constructor makes from a pointer and a length, the bytes of one element where they are known, and its signature; nothing for any other method.</returns>
    private (string Span, int Size, BlobHandle Type) Element(EntityHandle token)
    {
        if (token.Kind != HandleKind.MemberReference)
            return default;
        var member = metadata.GetMemberReference((MemberReferenceHandle)token);
        if (member.Parent.Kind != HandleKind.TypeSpecification || metadata.GetString(member.Name) != ".ctor" || types.Of(member.Parent).FullName is not (Span or ReadOnlySpan))
            return default;
        var parameters = metadata.GetBlobReader(member.Signature);
        parameters.ReadSignatureHeader();
        if (parameters.ReadCompressedInteger() != 2 || parameters.ReadSignatureTypeCode() != SignatureTypeCode.Void
            || parameters.ReadSignatureTypeCode() != SignatureTypeCode.Pointer || parameters.ReadSignatureTypeCode() != SignatureTypeCode.Void
            || parameters.ReadSignatureTypeCode() != SignatureTypeCode.Int32)
            return default;
        var type = metadata.GetTypeSpecification((TypeSpecificationHandle)member.Parent).Signature;
        var instance = metadata.GetBlobReader(type);
        return instance.ReadSignatureTypeCode() == SignatureTypeCode.GenericTypeInstance
            && instance.ReadSignatureTypeCode() == SignatureTypeCode.TypeHandle && !instance.ReadTypeHandle().IsNil && instance.ReadCompressedInteger() == 1
            ? (types.Of(member.Parent).FullName, SizeOf(ref instance), type)
            : default;
    }

    // The number behind an enum of the assembly itself is as long as it.
    private int SizeOf(ref BlobReader type)
    {
        var code = type.ReadSignatureTypeCode();
        if (code != SignatureTypeCode.TypeHandle)
            return SizeOf(code);
        var handle = type.ReadTypeHandle();
        if (handle.Kind != HandleKind.TypeDefinition)
            return types.Of(handle).FullName == "System.Decimal" ? sizeof(decimal) : 0;
        foreach (var field in metadata.GetTypeDefinition((TypeDefinitionHandle)handle).GetFields().Select(metadata.GetFieldDefinition))
        {
            if (metadata.GetString(field.Name) != "value__")
                continue;
            var signature = metadata.GetBlobReader(field.Signature);
            signature.ReadSignatureHeader();
            return SizeOf(signature.ReadSignatureTypeCode());
        }

        return 0;
    }

    private static int SizeOf(SignatureTypeCode code) => code switch
    {
        SignatureTypeCode.Boolean or SignatureTypeCode.Byte or SignatureTypeCode.SByte => 1,
        SignatureTypeCode.Char or SignatureTypeCode.Int16 or SignatureTypeCode.UInt16 => 2,
        SignatureTypeCode.Int32 or SignatureTypeCode.UInt32 or SignatureTypeCode.Single => 4,
        SignatureTypeCode.Int64 or SignatureTypeCode.UInt64 or SignatureTypeCode.Double => 8,
        _ => 0,
    };
}
