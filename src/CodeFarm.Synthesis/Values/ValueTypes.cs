using System.Collections;

namespace CodeFarm.Synthesis.Values;

/// <summary>
/// The types of values that a program may hold: scalars, and lists and dictionaries with texts as keys of what it may hold,
/// down to a depth. A search holds a list as an array and a dictionary as a <see cref="TextMap{T}"/>.
/// </summary>
internal static class ValueTypes
{
    public const string Supported =
        "string, int, long, double, bool, and IReadOnlyList of these and IReadOnlyDictionary from string to these are supported, nested at most 4 deep.";

    /// <summary>Deepest nesting of lists and dictionaries.</summary>
    private const int Deepest = 4;

    public static IReadOnlyList<Type> Scalars { get; } = [typeof(string), typeof(int), typeof(long), typeof(double), typeof(bool)];

    public static bool IsScalar(Type type) => Scalars.Contains(type);

    public static bool IsSupported(Type type) => DepthOf(type) is >= 0 and <= Deepest;

    /// <summary>Element type of a list type, or null for any other.</summary>
    public static Type? ElementOf(Type type) => ArgumentOf(type, typeof(IReadOnlyList<>), 0);

    /// <summary>Value type of a dictionary type with texts as keys, or null for any other.</summary>
    public static Type? MapValueOf(Type type) =>
        ArgumentOf(type, typeof(IReadOnlyDictionary<,>), 0) == typeof(string) ? type.GetGenericArguments()[1] : null;

    /// <summary>Whether it is the type of a function argument.</summary>
    public static bool IsFunction(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() is var definition && (definition == typeof(Func<,>) || definition == typeof(Func<,,>));

    public static Type ListOf(Type element) => typeof(IReadOnlyList<>).MakeGenericType(element);

    public static Type MapOf(Type value) => typeof(IReadOnlyDictionary<,>).MakeGenericType(typeof(string), value);

    /// <summary>Maps a type of evaluation delegates (arrays, maps) to the type of signatures.</summary>
    public static Type Canonical(Type type)
    {
        if (type.IsArray) return ListOf(Canonical(type.GetElementType()!));
        if (IsFunction(type))
            return type.GetGenericTypeDefinition().MakeGenericType([.. type.GetGenericArguments().Select(Canonical)]);
        return ArgumentOf(type, typeof(TextMap<>), 0) is { } value ? MapOf(Canonical(value)) : type;
    }

    /// <summary>Maps a type of signatures to the type that evaluation delegates use.</summary>
    public static Type EngineTypeOf(Type type)
    {
        if (ElementOf(type) is { } element) return EngineTypeOf(element).MakeArrayType();
        return MapValueOf(type) is { } value ? typeof(TextMap<>).MakeGenericType(EngineTypeOf(value)) : type;
    }

    /// <summary>The scalar inside of lists and dictionaries.</summary>
    public static Type InnermostOf(Type type) => (ElementOf(type) ?? MapValueOf(type)) is { } inner ? InnermostOf(inner) : type;

    /// <summary>Whether it is a dictionary, or has one inside.</summary>
    public static bool HasMap(Type type) => MapValueOf(type) is not null || (ElementOf(type) is { } element && HasMap(element));

    /// <summary>All texts inside of a normalised value, the keys of dictionaries included.</summary>
    public static IEnumerable<string> TextsOf(object value) => value switch
    {
        string text => [text],
        ITextMap map => map.Keys.Concat(TextsOf(map.Contents)),
        object[] items => items.SelectMany(TextsOf),
        _ => [],
    };

    /// <summary>C# notation of a type; of an unsupported type, its full name.</summary>
    public static string NameOf(Type type)
    {
        if (ElementOf(type) is { } element) return $"IReadOnlyList<{NameOf(element)}>";
        if (MapValueOf(type) is { } value) return $"IReadOnlyDictionary<string, {NameOf(value)}>";
        if (type == typeof(string)) return "string";
        if (type == typeof(int)) return "int";
        if (type == typeof(long)) return "long";
        if (type == typeof(double)) return "double";
        return type == typeof(bool) ? "bool" : type.FullName ?? type.Name;
    }

    /// <summary>The value as a search holds it, or null where it is not of the type.</summary>
    public static object? Normalise(object? value, Type type)
    {
        if (ElementOf(type) is { } element) return value is IEnumerable items and not string ? List(items, element) : null;
        if (MapValueOf(type) is { } content && value is not ITextMap) return value is IEnumerable entries and not string ? Map(entries, content) : null;
        return value?.GetType() == EngineTypeOf(type) ? value : null;
    }

    private static Array? List(IEnumerable items, Type element)
    {
        var values = items.Cast<object?>().Select(item => Normalise(item, element)).ToArray();
        if (values.Contains(null)) return null;
        var list = Array.CreateInstance(EngineTypeOf(element), values.Length);
        Array.Copy(values, list, values.Length);
        return list;
    }

    private static object? Map(IEnumerable entries, Type content)
    {
        var pairs = new List<(string Key, object? Value)>();
        foreach (var entry in entries)
        {
            var pair = entry?.GetType();
            if (pair?.GetProperty("Key")?.GetValue(entry) is not string key) return null;
            pairs.Add((key, pair.GetProperty("Value")?.GetValue(entry)));
        }

        return List(pairs.Select(pair => pair.Value), content) is { } values
            ? Activator.CreateInstance(typeof(TextMap<>).MakeGenericType(EngineTypeOf(content)), pairs.Select(pair => pair.Key).ToArray(), values)
            : null;
    }

    private static Type? ArgumentOf(Type type, Type definition, int index) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == definition ? type.GetGenericArguments()[index] : null;

    /// <summary>How many lists and dictionaries stand around a scalar; -1 where there is no scalar inside.</summary>
    private static int DepthOf(Type type)
    {
        if ((ElementOf(type) ?? MapValueOf(type)) is not { } inner) return IsScalar(type) ? 0 : -1;
        return DepthOf(inner) is var depth && depth < 0 ? -1 : depth + 1;
    }
}
