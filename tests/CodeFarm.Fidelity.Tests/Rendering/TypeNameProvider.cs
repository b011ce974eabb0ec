using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace CodeFarm.Fidelity.Tests.Rendering;

/// <summary>The names of the type parameters that a signature may refer to by number.</summary>
internal sealed record GenericScope(ImmutableArray<string> OfType, ImmutableArray<string> OfMethod);

/// <summary>Decodes signatures to names. Nothing is resolved: the assemblies that define those types may be absent.</summary>
internal sealed class TypeNameProvider : ISignatureTypeProvider<TypeNode, GenericScope>
{
    public static readonly TypeNameProvider Instance = new();

    public TypeNode GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode switch
    {
        PrimitiveTypeCode.String => Reference("string"),
        PrimitiveTypeCode.Object => Reference("object"),
        PrimitiveTypeCode.TypedReference => Value("System.TypedReference"),
        PrimitiveTypeCode.SByte => Value("sbyte"),
        PrimitiveTypeCode.Byte => Value("byte"),
        PrimitiveTypeCode.Int16 => Value("short"),
        PrimitiveTypeCode.UInt16 => Value("ushort"),
        PrimitiveTypeCode.Int32 => Value("int"),
        PrimitiveTypeCode.UInt32 => Value("uint"),
        PrimitiveTypeCode.Int64 => Value("long"),
        PrimitiveTypeCode.UInt64 => Value("ulong"),
        PrimitiveTypeCode.Single => Value("float"),
        PrimitiveTypeCode.Double => Value("double"),
        PrimitiveTypeCode.Boolean => Value("bool"),
        PrimitiveTypeCode.Char => Value("char"),
        PrimitiveTypeCode.Void => Value("void"),
        PrimitiveTypeCode.IntPtr => Value("nint"),
        PrimitiveTypeCode.UIntPtr => Value("nuint"),
        _ => throw new InvalidOperationException($"There is no primitive type {typeCode}."),
    };

    public TypeNode GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        new TypeNode.Named(Names.Of(reader, handle), IsValueType(rawTypeKind), []);

    public TypeNode GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        new TypeNode.Named(Names.Of(reader, handle), IsValueType(rawTypeKind), []);

    public TypeNode GetTypeFromSpecification(
        MetadataReader reader, GenericScope genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public TypeNode GetGenericInstantiation(TypeNode genericType, ImmutableArray<TypeNode> typeArguments) =>
        (TypeNode.Named)genericType with { Arguments = typeArguments };

    public TypeNode GetGenericTypeParameter(GenericScope genericContext, int index) =>
        new TypeNode.Parameter(genericContext.OfType[index]);

    public TypeNode GetGenericMethodParameter(GenericScope genericContext, int index) =>
        new TypeNode.Parameter(genericContext.OfMethod[index]);

    public TypeNode GetSZArrayType(TypeNode elementType) => new TypeNode.Array(elementType, 1);

    public TypeNode GetArrayType(TypeNode elementType, ArrayShape shape) => new TypeNode.Array(elementType, shape.Rank);

    public TypeNode GetByReferenceType(TypeNode elementType) => new TypeNode.ByReference(elementType);

    public TypeNode GetPointerType(TypeNode elementType) => new TypeNode.Pointer(elementType);

    public TypeNode GetPinnedType(TypeNode elementType) => elementType;

    public TypeNode GetFunctionPointerType(MethodSignature<TypeNode> signature) => Value("delegate*");

    public TypeNode GetModifiedType(TypeNode modifier, TypeNode unmodifiedType, bool isRequired) =>
        new TypeNode.Modified(((TypeNode.Named)modifier).Name, unmodifiedType);

    private static bool IsValueType(byte rawTypeKind) => rawTypeKind == (byte)SignatureTypeKind.ValueType;

    private static TypeNode.Named Value(string name) => new(name, IsValueType: true, []);

    private static TypeNode.Named Reference(string name) => new(name, IsValueType: false, []);
}
