using Microsoft.CodeAnalysis;

namespace CodeFarm.Validation.Policy;

/// <summary>
/// What a function may use: computation on values. Everything else is refused, what does not exist yet included, so a new
/// runtime cannot open a door.
/// </summary>
internal static class AllowedApi
{
    public const string Summary =
        "the value, text and collection types of System, System.Collections.Generic, System.Linq, System.Text, "
        + "System.Text.RegularExpressions, System.Globalization and System.Numerics";

    // Namespaces of which every type only computes.
    private static readonly HashSet<string> Namespaces = new(StringComparer.Ordinal)
    {
        "System.Collections.Generic",
        "System.Collections.ObjectModel",
        "System.Globalization",
        "System.Linq",
        "System.Numerics",
        "System.Text",
        "System.Text.RegularExpressions",
    };

    // System itself mixes values with the process and the machine, so its types are named one by one.
    private static readonly HashSet<string> SystemTypes = new(StringComparer.Ordinal)
    {
        "Object", "String", "Char", "Boolean", "Byte", "SByte", "Int16", "UInt16", "Int32", "UInt32", "Int64", "UInt64",
        "Int128", "UInt128", "Half", "Single", "Double", "Decimal", "Void", "Enum", "ValueType", "Nullable", "Array",
        "ArraySegment", "Span", "ReadOnlySpan", "Memory", "ReadOnlyMemory", "MemoryExtensions", "Index", "Range",
        "Math", "MathF", "BitConverter", "Convert", "Base64FormattingOptions", "HashCode", "MidpointRounding",
        "DateTime", "DateTimeOffset", "DateOnly", "TimeOnly", "TimeSpan", "DateTimeKind", "DayOfWeek", "Guid", "Version",
        "Tuple", "ValueTuple", "Func", "Action", "Predicate", "Comparison", "Converter", "Lazy",
        "StringComparer", "StringComparison", "StringSplitOptions", "StringNormalizationExtensions",
        "IComparable", "IEquatable", "IFormattable", "IFormatProvider", "ISpanFormattable", "IParsable", "ISpanParsable",
        "ICustomFormatter", "IDisposable", "FormattableString", "FlagsAttribute", "ObsoleteAttribute", "TypeCode",
    };

    private static readonly HashSet<string> OtherTypes = new(StringComparer.Ordinal)
    {
        "System.Collections.IEnumerable",
        "System.Collections.IEnumerator",
    };

    // Members of allowed types whose result is not a matter of the inputs alone, or that reach the machine.
    private static readonly HashSet<string> RefusedMembers = new(StringComparer.Ordinal)
    {
        "System.DateTime.Now", "System.DateTime.UtcNow", "System.DateTime.Today",
        "System.DateTime.ToLocalTime", "System.DateTime.ToUniversalTime",
        "System.DateTimeOffset.Now", "System.DateTimeOffset.UtcNow", "System.DateTimeOffset.LocalDateTime",
        "System.DateTimeOffset.ToLocalTime",
        "System.Guid.NewGuid", "System.Guid.CreateVersion7",
        "System.Text.Encoding.RegisterProvider", "System.Text.RegularExpressions.Regex.CompileToAssembly",
        "System.Globalization.CultureInfo.DefaultThreadCurrentCulture",
        "System.Globalization.CultureInfo.DefaultThreadCurrentUICulture",
    };

    public static bool IsAllowed(INamedTypeSymbol type)
    {
        var definition = type.OriginalDefinition;
        // A nested type is as good as the type around it: Dictionary<,>.Enumerator, for example.
        while (definition.ContainingType is { } outer)
            definition = outer.OriginalDefinition;
        var space = definition.ContainingNamespace.ToDisplayString();
        return Namespaces.Contains(space)
            || (space == "System" && (SystemTypes.Contains(definition.Name) || IsException(definition)))
            || OtherTypes.Contains($"{space}.{definition.Name}");
    }

    public static bool IsRefusedMember(ISymbol member) =>
        member.ContainingType is { } type
        && RefusedMembers.Contains($"{type.ContainingNamespace.ToDisplayString()}.{type.Name}.{member.Name}");

    private static bool IsException(INamedTypeSymbol type)
    {
        for (var t = type; t is not null; t = t.BaseType)
        {
            if (t is { Name: "Exception", ContainingNamespace.Name: "System" })
                return true;
        }

        return false;
    }
}
