using System.Collections;
using System.Runtime.CompilerServices;

namespace CodeFarm.Synthesis.Values;

/// <summary>
/// The types of values that a program may hold: scalars, and lists and dictionaries of what it may hold, down to a depth. A
/// search holds a list as an array, a dictionary as a <see cref="Map{TKey, TValue}"/> and a nullable value as an
/// <see cref="Optional{T}"/>.
/// </summary>
internal static class ValueTypes
{
    public const string Supported =
        "string, int, long, double, bool, char, DateOnly, DateTime, TimeSpan, nullable values and tuples of 2 to 4 of these, IReadOnlyList of what is "
        + "supported and IReadOnlyDictionary to it from string, int, long, char, bool, DateOnly or a tuple are supported, nested at most 4 deep.";

    /// <summary>Deepest nesting of lists and dictionaries.</summary>
    private const int Deepest = 4;

    private static readonly Type[] Others = [typeof(char), typeof(DateOnly), typeof(DateTime), typeof(TimeSpan)];

    private static readonly Type[] Tuples = [typeof(ValueTuple<,>), typeof(ValueTuple<,,>), typeof(ValueTuple<,,,>)];

    /// <summary>The types that any program may use.</summary>
    public static IReadOnlyList<Type> Scalars { get; } = [typeof(string), typeof(int), typeof(long), typeof(double), typeof(bool)];

    /// <summary>Whether it is neither a list nor a dictionary.</summary>
    public static bool IsScalar(Type type) => Scalars.Contains(type) || IsSpecial(type);

    /// <summary>Whether it is a scalar that only programs use whose signature has it: characters, dates, tuples, nullable values.</summary>
    public static bool IsSpecial(Type type) => Others.Contains(type)
        || (NullableOf(type) is { } value && value != typeof(string) && IsPlain(value))
        || (TupleItemsOf(type) is { } items && items.All(IsPlain));

    public static bool IsSupported(Type type) => DepthOf(type) is >= 0 and <= Deepest;

    /// <summary>Element type of a list type, or null for any other.</summary>
    public static Type? ElementOf(Type type) => ArgumentOf(type, typeof(IReadOnlyList<>), 0);

    /// <summary>Value type of a dictionary type, or null for any other.</summary>
    public static Type? MapValueOf(Type type) => MapKeyOf(type) is null ? null : type.GetGenericArguments()[1];

    /// <summary>Key type of a dictionary type, or null for any other.</summary>
    public static Type? MapKeyOf(Type type) => ArgumentOf(type, typeof(IReadOnlyDictionary<,>), 0) is { } key && IsKey(key) ? key : null;

    /// <summary>The type of a nullable value where there is one, or null for any other type.</summary>
    public static Type? NullableOf(Type type) => Nullable.GetUnderlyingType(type);

    /// <summary>Types of the items of a tuple, or null for any other type.</summary>
    public static Type[]? TupleItemsOf(Type type) => type.IsGenericType && Tuples.Contains(type.GetGenericTypeDefinition()) ? type.GetGenericArguments() : null;

    /// <summary>Whether it is the type of a function argument.</summary>
    public static bool IsFunction(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() is var definition && (definition == typeof(Func<,>) || definition == typeof(Func<,,>));

    public static Type ListOf(Type element) => typeof(IReadOnlyList<>).MakeGenericType(element);

    public static Type MapOf(Type key, Type value) => typeof(IReadOnlyDictionary<,>).MakeGenericType(key, value);

    /// <summary>Maps a type of evaluation delegates (arrays, maps) to the type of signatures.</summary>
    public static Type Canonical(Type type)
    {
        if (type.IsArray) return ListOf(Canonical(type.GetElementType()!));
        if (IsFunction(type))
            return type.GetGenericTypeDefinition().MakeGenericType([.. type.GetGenericArguments().Select(Canonical)]);
        if (ArgumentOf(type, typeof(Optional<>), 0) is { } optional) return typeof(Nullable<>).MakeGenericType(optional);
        return ArgumentOf(type, typeof(Map<,>), 1) is { } value ? MapOf(type.GetGenericArguments()[0], Canonical(value)) : type;
    }

    /// <summary>Maps a type of signatures to the type that evaluation delegates use.</summary>
    public static Type EngineTypeOf(Type type)
    {
        if (ElementOf(type) is { } element) return EngineTypeOf(element).MakeArrayType();
        if (NullableOf(type) is { } content) return typeof(Optional<>).MakeGenericType(content);
        return MapValueOf(type) is { } value ? typeof(Map<,>).MakeGenericType(MapKeyOf(type)!, EngineTypeOf(value)) : type;
    }

    /// <summary>The scalar inside of lists and dictionaries.</summary>
    public static Type InnermostOf(Type type) => (ElementOf(type) ?? MapValueOf(type)) is { } inner ? InnermostOf(inner) : type;

    /// <summary>The type and all types that it is made of.</summary>
    public static IEnumerable<Type> PartsOf(Type type) =>
        new[] { ElementOf(type), MapKeyOf(type), MapValueOf(type), NullableOf(type) }.OfType<Type>()
            .Concat(TupleItemsOf(type) ?? []).SelectMany(PartsOf).Prepend(type);

    /// <summary>Whether it is a dictionary, or has one inside.</summary>
    public static bool HasMap(Type type) => PartsOf(type).Any(part => MapValueOf(part) is not null);

    /// <summary>All texts inside of a normalised value, the keys of dictionaries included.</summary>
    public static IEnumerable<string> TextsOf(object value) => value switch
    {
        string text => [text],
        IMap map => TextsOf(map.Names).Concat(TextsOf(map.Contents)),
        object[] items => items.SelectMany(TextsOf),
        ITuple tuple => Enumerable.Range(0, tuple.Length).SelectMany(index => TextsOf(tuple[index]!)),
        Array list when TupleItemsOf(list.GetType().GetElementType()!) is not null => list.Cast<object>().SelectMany(TextsOf),
        _ => [],
    };

    /// <summary>C# notation of a type; of an unsupported type, its full name.</summary>
    public static string NameOf(Type type)
    {
        if (ElementOf(type) is { } element) return $"IReadOnlyList<{NameOf(element)}>";
        if (MapValueOf(type) is { } value) return $"IReadOnlyDictionary<{NameOf(MapKeyOf(type)!)}, {NameOf(value)}>";
        if (NullableOf(type) is { } content) return NameOf(content) + "?";
        if (TupleItemsOf(type) is { } items) return $"({string.Join(", ", items.Select(NameOf))})";
        if (type == typeof(string)) return "string";
        if (type == typeof(int)) return "int";
        if (type == typeof(long)) return "long";
        if (type == typeof(double)) return "double";
        if (type == typeof(char)) return "char";
        if (Others.Contains(type)) return type.Name;
        return type == typeof(bool) ? "bool" : type.FullName ?? type.Name;
    }

    /// <summary>The namespaces that the C# notation of a type needs.</summary>
    public static IEnumerable<string> UsingsOf(Type type)
    {
        var parts = PartsOf(type).ToArray();
        if (parts.Any(part => !IsScalar(part))) yield return "System.Collections.Generic";
        if (parts.Any(part => Others.Contains(part) && part != typeof(char))) yield return "System";
    }

    /// <summary>The value as a search holds it, or null where it is not of the type.</summary>
    public static object? Normalise(object? value, Type type)
    {
        if (ElementOf(type) is { } element) return value is IEnumerable items and not string ? List(items, element) : null;
        if (MapValueOf(type) is { } content && value is not IMap) return value is IEnumerable entries and not string ? Map(entries, type, content) : null;
        if (NullableOf(type) is { } nullable && value is not IOptional)
        {
            if (value is null) return Activator.CreateInstance(EngineTypeOf(type));
            return value.GetType() == nullable ? Activator.CreateInstance(EngineTypeOf(type), true, value) : null;
        }

        return value?.GetType() == EngineTypeOf(type) ? value : null;
    }

    private static Array? List(IEnumerable items, Type element)
    {
        // Boxed all together, long lists of numbers would take many times what they take as numbers.
        var source = items as ICollection ?? items.Cast<object?>().ToArray();
        var list = Array.CreateInstance(EngineTypeOf(element), source.Count);
        var index = 0;
        foreach (var item in source)
        {
            if (Normalise(item, element) is not { } value) return null;
            list.SetValue(value, index++);
        }

        return list;
    }

    private static object? Map(IEnumerable entries, Type type, Type content)
    {
        var pairs = new List<(object? Key, object? Value)>();
        foreach (var entry in entries)
        {
            var pair = entry?.GetType();
            pairs.Add((pair?.GetProperty("Key")?.GetValue(entry), pair?.GetProperty("Value")?.GetValue(entry)));
        }

        return List(pairs.Select(pair => pair.Key), MapKeyOf(type)!) is { } keys && List(pairs.Select(pair => pair.Value), content) is { } values
            ? Activator.CreateInstance(EngineTypeOf(type), keys, values)
            : null;
    }

    private static bool IsPlain(Type type) => Scalars.Contains(type) || Others.Contains(type);

    private static bool IsKey(Type type) =>
        (IsPlain(type) && type != typeof(double) && type != typeof(DateTime) && type != typeof(TimeSpan)) || TupleItemsOf(type)?.All(IsPlain) == true;

    private static Type? ArgumentOf(Type type, Type definition, int index) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == definition ? type.GetGenericArguments()[index] : null;

    /// <summary>How many lists and dictionaries stand around a scalar; -1 where there is no scalar inside.</summary>
    private static int DepthOf(Type type)
    {
        if ((ElementOf(type) ?? MapValueOf(type)) is not { } inner) return IsScalar(type) ? 0 : -1;
        return DepthOf(inner) is var depth && depth < 0 ? -1 : depth + 1;
    }
}
