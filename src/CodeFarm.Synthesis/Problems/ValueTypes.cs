namespace CodeFarm.Synthesis;

/// <summary>The types of values that a program may hold, and how a value is normalised: a list is always an array.</summary>
internal static class ValueTypes
{
    private static readonly Type[] Scalars = [typeof(string), typeof(int), typeof(double), typeof(bool)];

    public static bool IsSupported(Type type) => Scalars.Contains(type) || Scalars.Contains(ElementOf(type));

    /// <summary>Element type of a list type, or null for a scalar.</summary>
    public static Type? ElementOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    public static Type ListOf(Type element) => typeof(IReadOnlyList<>).MakeGenericType(element);

    /// <summary>Maps the array type that evaluation delegates use to the list type of signatures.</summary>
    public static Type Canonical(Type type) => type.IsArray ? ListOf(type.GetElementType()!) : type;

    /// <summary>C# keyword or list notation of a type; of an unsupported type, its full name.</summary>
    public static string NameOf(Type type)
    {
        if (ElementOf(type) is { } element)
            return $"IReadOnlyList<{NameOf(element)}>";
        if (type == typeof(string)) return "string";
        if (type == typeof(int)) return "int";
        if (type == typeof(double)) return "double";
        return type == typeof(bool) ? "bool" : type.FullName ?? type.Name;
    }

    /// <summary>The value as evaluation expects it, or null where it is not of the type.</summary>
    public static object? Normalise(object? value, Type type)
    {
        if (ElementOf(type) is not { } element)
            return value?.GetType() == type ? value : null;
        if (element == typeof(string))
            return value is IEnumerable<string> texts && texts.ToArray() is var array && !array.Contains(null) ? array : null;
        if (element == typeof(int)) return (value as IEnumerable<int>)?.ToArray();
        if (element == typeof(double)) return (value as IEnumerable<double>)?.ToArray();
        return (value as IEnumerable<bool>)?.ToArray();
    }
}
