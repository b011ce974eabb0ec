using System.Reflection.Metadata;

namespace CodeFarm.Fidelity.Tests.Rendering;

/// <summary>Decodes a type that stands outside of a signature: a base class, an interface, a constraint.</summary>
internal static class TypeReader
{
    public static TypeNode Decode(MetadataReader reader, EntityHandle handle, GenericScope scope) => handle.Kind switch
    {
        HandleKind.TypeDefinition => TypeNameProvider.Instance.GetTypeFromDefinition(reader, (TypeDefinitionHandle)handle, 0),
        HandleKind.TypeReference => TypeNameProvider.Instance.GetTypeFromReference(reader, (TypeReferenceHandle)handle, 0),
        HandleKind.TypeSpecification => reader.GetTypeSpecification((TypeSpecificationHandle)handle)
            .DecodeSignature(TypeNameProvider.Instance, scope),
        _ => throw new InvalidOperationException($"A {handle.Kind} is not a type."),
    };
}
