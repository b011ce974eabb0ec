using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace CodeFarm.Validation.Policy;

/// <summary>
/// The two ways in which the compiler makes a span from a pointer that no source can name: over constant data (<c>"text"u8</c>), and
/// over the stack (<c>stackalloc int[16]</c> with a constant length). Only these sequences of instructions are known, and only where
/// the memory is as long as the span says.
/// </summary>
internal sealed class SpanPatterns(MetadataReader metadata, TypeNames types)
{
    // More belongs into an array; a stack that is full ends the process.
    private const int MaxStackBytes = 16 * 1024;

    private const string Span = "System.Span";
    private const string ReadOnlySpan = "System.ReadOnlySpan";

    /// <summary>The indexes of those instructions of such a sequence that are refused elsewhere.</summary>
    public HashSet<int> Find(IReadOnlyList<Instruction> code)
    {
        var known = new HashSet<int>();
        for (var end = 2; end < code.Count; end++)
        {
            if ((code[end].Code != OpCodes.Newobj && code[end].Code != OpCodes.Call) || code[end - 1].Constant is not (>= 0 and var count)
                || Element(code[end].Token) is not { Size: > 0 } element)
                continue;
            var bytes = (long)count * element.Size;
            var isOnStack = code[end].Code == OpCodes.Newobj && IsOnStack(code, end - 2, bytes);
            if (isOnStack)
                known.Add(end - 2);
            if (isOnStack || (element.Span == ReadOnlySpan && code[end - 2].Code == OpCodes.Ldsflda && Data(code[end - 2].Token) >= bytes))
                known.Add(end);
        }

        return known;
    }

    // ldc bytes, conv.u, localloc.
    private static bool IsOnStack(IReadOnlyList<Instruction> code, int at, long bytes) =>
        at >= 2 && code[at].Code == OpCodes.Localloc && code[at - 1].Code == OpCodes.Conv_U && code[at - 2].Constant == bytes
        && bytes is > 0 and <= MaxStackBytes;

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

    /// <returns>Which span a constructor makes from a pointer and a length, and the bytes of one element; 0 for any other method.</returns>
    private (string Span, int Size) Element(EntityHandle token)
    {
        if (token.Kind != HandleKind.MemberReference)
            return ("", 0);
        var member = metadata.GetMemberReference((MemberReferenceHandle)token);
        if (member.Parent.Kind != HandleKind.TypeSpecification || metadata.GetString(member.Name) != ".ctor" || types.Of(member.Parent).FullName is not (Span or ReadOnlySpan))
            return ("", 0);
        var parameters = metadata.GetBlobReader(member.Signature);
        parameters.ReadSignatureHeader();
        if (parameters.ReadCompressedInteger() != 2 || parameters.ReadSignatureTypeCode() != SignatureTypeCode.Void
            || parameters.ReadSignatureTypeCode() != SignatureTypeCode.Pointer || parameters.ReadSignatureTypeCode() != SignatureTypeCode.Void
            || parameters.ReadSignatureTypeCode() != SignatureTypeCode.Int32)
            return ("", 0);
        var instance = metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)member.Parent).Signature);
        return instance.ReadSignatureTypeCode() == SignatureTypeCode.GenericTypeInstance
            && instance.ReadSignatureTypeCode() == SignatureTypeCode.TypeHandle && !instance.ReadTypeHandle().IsNil && instance.ReadCompressedInteger() == 1
            ? (types.Of(member.Parent).FullName, SizeOf(instance.ReadSignatureTypeCode()))
            : ("", 0);
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
