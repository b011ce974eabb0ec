using System.Reflection.Metadata;

namespace CodeFarm.Fidelity.Tests.Rendering;

/// <summary>Decodes the arguments of attributes. Enumerations are read as int, as those of the framework in use here are.</summary>
internal sealed class AttributeValueProvider : ICustomAttributeTypeProvider<TypeNode>
{
    public static readonly AttributeValueProvider Instance = new();

    public TypeNode GetPrimitiveType(PrimitiveTypeCode typeCode) => TypeNameProvider.Instance.GetPrimitiveType(typeCode);

    public TypeNode GetSystemType() => new TypeNode.Named("System.Type", IsValueType: false, []);

    public TypeNode GetSZArrayType(TypeNode elementType) => new TypeNode.Array(elementType, 1);

    public TypeNode GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        TypeNameProvider.Instance.GetTypeFromDefinition(reader, handle, rawTypeKind);

    public TypeNode GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        TypeNameProvider.Instance.GetTypeFromReference(reader, handle, rawTypeKind);

    public TypeNode GetTypeFromSerializedName(string name) => new TypeNode.Named(name, IsValueType: false, []);

    public PrimitiveTypeCode GetUnderlyingEnumType(TypeNode type) => PrimitiveTypeCode.Int32;

    public bool IsSystemType(TypeNode type) => type is TypeNode.Named { Name: "System.Type" };
}
