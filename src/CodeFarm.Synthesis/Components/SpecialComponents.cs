using System.Collections.Concurrent;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis;

/// <summary>The components of types that only few signatures have; they are made when a problem has such a type.</summary>
internal static class SpecialComponents
{
    private static readonly ConcurrentDictionary<Type, Component[]> Made = new();

    /// <summary>Those of the types among the given ones.</summary>
    public static IEnumerable<Component> For(IReadOnlyCollection<Type> types) => types.SelectMany(type => Made.GetOrAdd(type, static type => [.. Of(type)]));

    private static IEnumerable<Component> Of(Type type)
    {
        if (type == typeof(char)) return CharComponents.All;
        if (type == typeof(DateOnly)) return [.. CalendarDateComponents.OfDates, .. DateTextComponents.OfDates, .. ClockComponents.OfDates];
        if (type == typeof(DateTime)) return [.. CalendarDateComponents.OfTimes, .. DateTextComponents.OfDateTimes, .. ClockComponents.OfDateTimes];
        if (type == typeof(TimeOnly)) return [.. DateTextComponents.OfTimesOfDay, .. ClockComponents.OfTimesOfDay];
        if (type == typeof(TimeSpan)) return CalendarDateComponents.OfSpans;
        if (ValueTypes.MapKeyOf(type) is { } key && ValueTypes.MapValueOf(type) is { } content && ValueTypes.TupleItemsOf(key) is null && ValueTypes.IsScalar(content) && !ValueTypes.IsSpecial(content))
            return Make("Entries", key, content);
        if (ValueTypes.NullableOf(type) is { } value) return Optionals(value);
        return ValueTypes.TupleItemsOf(type) is { } items ? Tuples(items) : [];
    }

    private static IEnumerable<Component> Optionals(Type value) =>
    [
        .. NestedComponents.Invoke<IEnumerable<Component>>(typeof(OptionalComponents), "Of", value),
        .. value == typeof(int) ? OptionalComponents.OfTexts : [],
    ];

    private static IEnumerable<Component> Tuples(Type[] items) =>
    [
        .. Make("Of", items),
        .. items.Length == 2 ? Make("Swapped", items) : [],
        .. items.Length == 2 && items[1] == typeof(int) ? Make("Counted", items[0]) : [],
        .. items.Length == 2 && items[0] == typeof(int) ? Make("Indexed", items[1]) : [],
        .. items.Length == 2 && items[0] == items[1] ? Make("Neighbours", items[0]) : [],
    ];

    private static IEnumerable<Component> Make(string method, params Type[] types) => NestedComponents.Invoke<IEnumerable<Component>>(typeof(TupleComponents), method, types);
}
