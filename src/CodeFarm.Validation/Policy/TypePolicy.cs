using System.Reflection;
using System.Reflection.Metadata;

namespace CodeFarm.Validation.Policy;

/// <summary>What an assembly may define.</summary>
internal static class TypePolicy
{
    /// <summary>Why: what is assigned to a property of it in a deconstruction, the compiler lets outlive its variable.</summary>
    public const string ReferenceReceiver = "What is extended may not be a reference to a span or a ref struct: extend the value itself, or write a method";

    private const string ModuleType = "<Module>";

    // The compiler embeds these attributes where the libraries lack them.
    private static readonly HashSet<string> Embedded = new(StringComparer.Ordinal)
    {
        "Microsoft.CodeAnalysis.EmbeddedAttribute", "System.Runtime.CompilerServices.RefSafetyRulesAttribute",
    };

    public static IEnumerable<string> Problems(MetadataReader metadata, TypeDefinition type)
    {
        var name = metadata.GetString(type.Name);
        var space = metadata.GetString(type.Namespace);
        if (IsOfRuntime(space) && !Embedded.Contains($"{space}.{name}"))
            yield return $"The type {space}.{name} is in a namespace of the runtime: choose another name";
        // One byte is what the compiler gives a struct without fields; the data of array initialisers is in its own class.
        var isData = type.IsNested && metadata.GetString(metadata.GetTypeDefinition(type.GetDeclaringType()).Name) == CompilerApi.OwnType;
        if (!isData && ((type.Attributes & TypeAttributes.LayoutMask) == TypeAttributes.ExplicitLayout || type.GetLayout().Size > 1))
            yield return $"The layout of {name} is not allowed: leave it to the compiler";
    }

    public static IEnumerable<string> Problems(MetadataReader metadata, TypeDefinition type, MethodDefinition method)
    {
        var name = metadata.GetString(method.Name);
        if (metadata.GetString(type.Name) == ModuleType)
            yield return "Code that runs when the assembly is loaded is not allowed: a function runs when it is called";
        if ((method.Attributes & MethodAttributes.PinvokeImpl) != 0)
            yield return $"{name} is in a native library, which is not allowed: a function is C#";
        else if ((method.ImplAttributes & ~(MethodImplAttributes.AggressiveInlining | MethodImplAttributes.AggressiveOptimization
            | MethodImplAttributes.NoInlining | MethodImplAttributes.Runtime)) != 0)
            yield return $"How {name} is implemented is not allowed: leave the attribute out";
        if (IsSetterOfReference(metadata, method, name))
            yield return ReferenceReceiver;
        if (name == "Finalize" && (method.Attributes & MethodAttributes.Virtual) != 0 && method.GetParameters().Count == 0)
            yield return "A finalizer is not allowed: its time is not defined";
    }

    /// <summary>Whether what one call leaves behind in the field, the next could see.</summary>
    public static bool IsState(MetadataReader metadata, TypeDefinition type, FieldDefinition field)
    {
        const FieldAttributes Constant = FieldAttributes.InitOnly | FieldAttributes.Literal;
        // The compiler caches delegates in types and fields with names that no source can have. <>F begins the name of a type
        // that is local to its file, and <X>k__BackingField is a property's: those are the source's own.
        var owner = metadata.GetString(type.Name);
        var isCache = owner == CompilerApi.OwnType
            || (owner.StartsWith("<>", StringComparison.Ordinal) && !owner.StartsWith("<>F", StringComparison.Ordinal))
            || (metadata.GetString(field.Name) is { } name && name.StartsWith('<') && !name.EndsWith("k__BackingField", StringComparison.Ordinal));
        return (field.Attributes & FieldAttributes.Static) != 0 && (field.Attributes & Constant) == 0 && !isCache;
    }

    /// <summary>Whether the field is a reference to a variable, as a ref struct may have.</summary>
    public static bool IsReference(MetadataReader metadata, FieldDefinition field)
    {
        var signature = metadata.GetBlobReader(field.Signature);
        signature.ReadSignatureHeader();
        var code = signature.ReadSignatureTypeCode();
        while (code is SignatureTypeCode.RequiredModifier or SignatureTypeCode.OptionalModifier)
        {
            signature.ReadTypeHandle();
            code = signature.ReadSignatureTypeCode();
        }

        return code == SignatureTypeCode.ByReference;
    }

    // static void set_Name(ref T receiver, TValue value): a property that extends a variable. Of T what is a class, a number or the
    // assembly's own, and no ref struct, holds no span.
    private static bool IsSetterOfReference(MetadataReader metadata, MethodDefinition method, string name)
    {
        if (!name.StartsWith("set_", StringComparison.Ordinal) || (method.Attributes & MethodAttributes.Static) == 0)
            return false;
        var signature = metadata.GetBlobReader(method.Signature);
        if (signature.ReadSignatureHeader().IsGeneric)
            signature.ReadCompressedInteger();
        if (signature.ReadCompressedInteger() != 2 || signature.ReadSignatureTypeCode() != SignatureTypeCode.Void
            || signature.ReadSignatureTypeCode() != SignatureTypeCode.ByReference)
            return false;
        var code = signature.ReadSignatureTypeCode();
        if (code == SignatureTypeCode.GenericTypeInstance)
            code = signature.ReadSignatureTypeCode();
        return code is SignatureTypeCode.GenericMethodParameter or SignatureTypeCode.GenericTypeParameter
            || (code == SignatureTypeCode.TypeHandle && (signature.ReadTypeHandle() is not { Kind: HandleKind.TypeDefinition } type || IsRefStruct(metadata, (TypeDefinitionHandle)type)));
    }

    private static bool IsRefStruct(MetadataReader metadata, TypeDefinitionHandle type) =>
        metadata.GetTypeDefinition(type).GetCustomAttributes().Select(metadata.GetCustomAttribute).Any(attribute =>
            attribute.Constructor is { Kind: HandleKind.MemberReference } constructor
            && metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent is { Kind: HandleKind.TypeReference } owner
            && metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)owner).Name) == "IsByRefLikeAttribute");

    private static bool IsOfRuntime(string space) =>
        space is "System" or "Microsoft"
        || space.StartsWith("System.", StringComparison.Ordinal) || space.StartsWith("Microsoft.", StringComparison.Ordinal);
}
