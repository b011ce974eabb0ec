using System.Reflection;
using System.Reflection.Metadata;

namespace CodeFarm.Validation.Policy;

/// <summary>What an assembly may define.</summary>
internal static class TypePolicy
{
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

    private static bool IsOfRuntime(string space) =>
        space is "System" or "Microsoft"
        || space.StartsWith("System.", StringComparison.Ordinal) || space.StartsWith("Microsoft.", StringComparison.Ordinal);
}
