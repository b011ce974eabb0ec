using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace CodeFarm.Validation.Policy;

/// <summary>Reads the types of an assembly as names, and says of each whether <see cref="AllowedApi"/> has it.</summary>
internal sealed class TypeNames(MetadataReader metadata) : ISignatureTypeProvider<TypeName, object?>
{
    public TypeName Of(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeReference => GetTypeFromReference(metadata, (TypeReferenceHandle)handle, 0),
        HandleKind.TypeDefinition => GetTypeFromDefinition(metadata, (TypeDefinitionHandle)handle, 0),
        HandleKind.TypeSpecification => metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, null),
        _ => new TypeName("A part of another module", IsAllowed: false),
    };

    public TypeName GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        var reference = metadata.GetTypeReference(handle);
        var name = WithoutArity(metadata.GetString(reference.Name));
        if (reference.ResolutionScope.Kind == HandleKind.TypeReference)
        {
            var outer = GetTypeFromReference(reader, (TypeReferenceHandle)reference.ResolutionScope, 0);
            return new TypeName($"{outer.FullName}.{name}", outer.IsAllowed);
        }

        var space = metadata.GetString(reference.Namespace);
        return new TypeName($"{space}.{name}", AllowedApi.IsAllowedType(space, name));
    }

    public TypeName GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        var definition = metadata.GetTypeDefinition(handle);
        var name = WithoutArity(metadata.GetString(definition.Name));
        return definition.IsNested
            ? new TypeName($"{GetTypeFromDefinition(reader, definition.GetDeclaringType(), 0).FullName}.{name}", IsAllowed: true)
            : new TypeName(name, IsAllowed: true);
    }

    public TypeName GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        Of(handle);

    public TypeName GetPrimitiveType(PrimitiveTypeCode typeCode) =>
        new($"System.{typeCode}", typeCode != PrimitiveTypeCode.TypedReference);

    public TypeName GetSZArrayType(TypeName elementType) => elementType.IsAllowed ? new("System.Array", IsAllowed: true) : elementType;

    public TypeName GetArrayType(TypeName elementType, ArrayShape shape) => GetSZArrayType(elementType);

    public TypeName GetByReferenceType(TypeName elementType) => elementType;

    public TypeName GetGenericInstantiation(TypeName genericType, ImmutableArray<TypeName> typeArguments) =>
        !genericType.IsAllowed || typeArguments.All(argument => argument.IsAllowed) || IsOfRecord(genericType, typeArguments)
            ? genericType
            : typeArguments.First(argument => !argument.IsAllowed);

    public TypeName GetGenericMethodParameter(object? genericContext, int index) => new("T", IsAllowed: true);

    public TypeName GetGenericTypeParameter(object? genericContext, int index) => new("T", IsAllowed: true);

    public TypeName GetPointerType(TypeName elementType) => new("A pointer", IsAllowed: false);

    public TypeName GetPinnedType(TypeName elementType) => new("A pinned reference", IsAllowed: false);

    public TypeName GetFunctionPointerType(MethodSignature<TypeName> signature) => new("A function pointer", IsAllowed: false);

    // The compiler marks init accessors and read-only references so; any other modifier is judged like a type.
    public TypeName GetModifiedType(TypeName modifier, TypeName unmodifiedType, bool isRequired) =>
        modifier.IsAllowed || modifier.FullName is "System.Runtime.CompilerServices.IsExternalInit" or "System.Runtime.InteropServices.InAttribute"
            ? unmodifiedType
            : modifier;

    // A record hashes its own type along with its members. Comparing types gives nothing away.
    private static bool IsOfRecord(TypeName genericType, ImmutableArray<TypeName> typeArguments) =>
        genericType.FullName == "System.Collections.Generic.EqualityComparer" && typeArguments is [{ FullName: "System.Type" }];

    private static string WithoutArity(string name)
    {
        var tick = name.IndexOf('`', StringComparison.Ordinal);
        return tick < 0 ? name : name[..tick];
    }
}
