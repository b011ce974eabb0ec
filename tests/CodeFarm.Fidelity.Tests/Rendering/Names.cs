using System.Reflection.Metadata;

namespace CodeFarm.Fidelity.Tests.Rendering;

/// <summary>Full names of types: namespace, enclosing types and name with dots, without the number of type parameters.</summary>
internal static class Names
{
    public static string Of(MetadataReader reader, EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition => Of(reader, (TypeDefinitionHandle)handle),
        HandleKind.TypeReference => Of(reader, (TypeReferenceHandle)handle),
        _ => "",
    };

    public static string Of(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var outer = type.GetDeclaringType();
        var prefix = outer.IsNil ? reader.GetString(type.Namespace) : Of(reader, outer);
        return Join(prefix, reader.GetString(type.Name));
    }

    public static string Of(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        var prefix = type.ResolutionScope.Kind == HandleKind.TypeReference
            ? Of(reader, (TypeReferenceHandle)type.ResolutionScope)
            : reader.GetString(type.Namespace);
        return Join(prefix, reader.GetString(type.Name));
    }

    public static string WithoutArity(string name)
    {
        var tick = name.IndexOf('`', StringComparison.Ordinal);
        return tick < 0 ? name : name[..tick];
    }

    private static string Join(string prefix, string name) =>
        prefix.Length == 0 ? WithoutArity(name) : $"{prefix}.{WithoutArity(name)}";
}
