using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CodeFarm.Fidelity.Tests.Rendering;

/// <summary>Reads the public types of an assembly from its metadata, without loading it or what it depends on.</summary>
internal sealed class ApiReader
{
    private readonly MetadataReader _reader;
    private readonly MemberRenderer _members;

    private ApiReader(MetadataReader reader)
    {
        _reader = reader;
        _members = new MemberRenderer(reader);
    }

    /// <summary>The public types whose namespace is <paramref name="rootNamespace"/> or below it, by id.</summary>
    public static IReadOnlyDictionary<string, ApiType> Read(string assemblyPath, string rootNamespace)
    {
        using var file = new PEReader(File.OpenRead(assemblyPath));
        var reader = file.GetMetadataReader();
        var api = new ApiReader(reader);
        return reader.TypeDefinitions
            .Where(api.IsVisible)
            .Select(api.Type)
            .Where(type => type.Namespace == rootNamespace
                || type.Namespace.StartsWith(rootNamespace + ".", StringComparison.Ordinal))
            .ToDictionary(type => type.Id);
    }

    private bool IsVisible(TypeDefinitionHandle handle)
    {
        var type = _reader.GetTypeDefinition(handle);
        return (type.Attributes & TypeAttributes.VisibilityMask) switch
        {
            TypeAttributes.Public => true,
            TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem =>
                IsVisible(type.GetDeclaringType()),
            _ => false,
        };
    }

    private ApiType Type(TypeDefinitionHandle handle)
    {
        var type = _reader.GetTypeDefinition(handle);
        var context = TypeContext.Of(_reader, handle);
        return new ApiType(
            Id(handle), Namespace(handle), Header(type, context), [.. Relations(type, context)],
            [.. _members.Of(type, context)]);
    }

    private string Id(TypeDefinitionHandle handle)
    {
        var type = _reader.GetTypeDefinition(handle);
        var outer = type.GetDeclaringType();
        var prefix = outer.IsNil ? _reader.GetString(type.Namespace) : Id(outer);
        return $"{prefix}.{_reader.GetString(type.Name)}";
    }

    private string Namespace(TypeDefinitionHandle handle)
    {
        var type = _reader.GetTypeDefinition(handle);
        var outer = type.GetDeclaringType();
        return outer.IsNil ? _reader.GetString(type.Namespace) : Namespace(outer);
    }

    private string Header(TypeDefinition type, TypeContext context)
    {
        var attributes = context.Attributes;
        var isAbstract = type.Attributes.HasFlag(TypeAttributes.Abstract);
        var isSealed = type.Attributes.HasFlag(TypeAttributes.Sealed);
        var kind = context.Kind switch
        {
            TypeKind.Interface => "interface",
            TypeKind.Enum => "enum",
            TypeKind.Delegate => "delegate",
            TypeKind.Struct => (attributes.HasCompilerAttribute("IsReadOnlyAttribute") ? "readonly " : "")
                + (attributes.HasCompilerAttribute("IsByRefLikeAttribute") ? "ref struct" : "struct"),
            _ => (isAbstract && isSealed ? "static " : isAbstract ? "abstract " : isSealed ? "sealed " : "")
                + (context.IsRecord ? "record" : "class"),
        };
        var flags = attributes.Has("System.FlagsAttribute") ? "[Flags] " : "";
        var parameters = GenericParameters.Render(_reader, type.GetGenericParameters(), context.Scope, context.Annotations);
        var underlying = context.Kind == TypeKind.Enum ? " : " + UnderlyingType(type, context) : "";
        return $"{attributes.Warnings()}{flags}public {kind} {context.Name}{parameters.List}{underlying}{parameters.Constraints}";
    }

    private string UnderlyingType(TypeDefinition type, TypeContext context) => type.GetFields()
        .Select(_reader.GetFieldDefinition)
        .Single(field => !field.Attributes.HasFlag(FieldAttributes.Static))
        .DecodeSignature(TypeNameProvider.Instance, context.Scope)
        .Text(Annotations.Same(1));

    private IEnumerable<string> Relations(TypeDefinition type, TypeContext context)
    {
        if (context.Attributes.Find("System.AttributeUsageAttribute") is { } usage)
            yield return AttributeUsage(usage);
        if (context.Kind == TypeKind.Class && !type.BaseType.IsNil && context.BaseName != "System.Object")
            yield return "extends " + TypeText(type.BaseType, context, context.Attributes.Annotations(context.Annotations));
        if (context.Kind is TypeKind.Enum or TypeKind.Delegate)
            yield break;

        var interfaces = new List<string>();
        foreach (var handle in type.GetInterfaceImplementations())
        {
            var implementation = _reader.GetInterfaceImplementation(handle);
            var annotations = new Attributes(_reader, implementation.GetCustomAttributes()).Annotations(context.Annotations);
            interfaces.Add("implements " + TypeText(implementation.Interface, context, annotations));
        }

        // A record implements IEquatable of itself without saying so.
        interfaces.RemoveAll(text => context.IsRecord && text.StartsWith("implements System.IEquatable<", StringComparison.Ordinal));
        foreach (var text in interfaces.Order(StringComparer.Ordinal))
            yield return text;
    }

    private string TypeText(EntityHandle handle, TypeContext context, Annotations annotations)
    {
        // The type itself cannot be null here; its arguments can.
        var text = TypeReader.Decode(_reader, handle, context.Scope).Text(annotations);
        return text.TrimEnd('~', '?');
    }

    private static string AttributeUsage(CustomAttributeValue<TypeNode> usage)
    {
        var targets = (AttributeTargets)(int)usage.FixedArguments[0].Value!;
        var named = usage.NamedArguments.ToImmutableDictionary(argument => argument.Name!, argument => (bool)argument.Value!);
        return $"attribute usage {targets}"
            + (named.GetValueOrDefault("AllowMultiple") ? ", multiple" : "")
            + (named.GetValueOrDefault("Inherited", true) ? "" : ", not inherited");
    }
}
