using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;

namespace CodeFarm.Fidelity.Tests.Rendering;

internal enum TypeKind
{
    Class,
    Interface,
    Struct,
    Enum,
    Delegate,
}

/// <summary>What the members of a type need to know of it.</summary>
internal sealed record TypeContext(
    string Name, TypeKind Kind, bool IsRecord, string BaseName, Attributes Attributes, GenericScope Scope, byte Annotations)
{
    public static TypeContext Of(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var baseName = type.BaseType.IsNil ? "" : Names.Of(reader, type.BaseType);
        var kind = type.Attributes.HasFlag(TypeAttributes.Interface) ? TypeKind.Interface : baseName switch
        {
            "System.Enum" => TypeKind.Enum,
            "System.ValueType" => TypeKind.Struct,
            "System.MulticastDelegate" => TypeKind.Delegate,
            _ => TypeKind.Class,
        };
        var isRecord = type.GetMethods().Any(
            method => reader.StringComparer.Equals(reader.GetMethodDefinition(method).Name, "<Clone>$"));
        return new TypeContext(
            Names.WithoutArity(reader.GetString(type.Name)), kind, isRecord, baseName,
            new Attributes(reader, type.GetCustomAttributes()),
            new GenericScope(ParameterNames(reader, type.GetGenericParameters()), []), AnnotationsAround(reader, handle));
    }

    public static ImmutableArray<string> ParameterNames(MetadataReader reader, GenericParameterHandleCollection handles) =>
        [.. handles.Select(handle => reader.GetString(reader.GetGenericParameter(handle).Name))];

    private static byte AnnotationsAround(MetadataReader reader, TypeDefinitionHandle handle)
    {
        while (!handle.IsNil)
        {
            var type = reader.GetTypeDefinition(handle);
            if (new Attributes(reader, type.GetCustomAttributes()).AnnotationContext() is { } context)
                return context;
            handle = type.GetDeclaringType();
        }

        var module = new Attributes(reader, reader.GetModuleDefinition().GetCustomAttributes());
        return module.AnnotationContext() ?? Rendering.Annotations.Oblivious;
    }
}
