using System.Collections.Concurrent;
using System.Reflection;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis;

/// <summary>
/// The components of lists and dictionaries for types of values that few signatures have, such as lists of dictionaries or of
/// dates: they are made when a problem has such a type.
/// </summary>
internal static class NestedComponents
{
    private static readonly ConcurrentDictionary<(Type Type, Type? Other), Component[]> Made = new();
    private static readonly ConcurrentDictionary<(Type Key, Type Value), Component[]> MadeOfMaps = new();
    private static readonly ConcurrentDictionary<(Type Item, Type Key), Component[]> MadeOfGroups = new();
    private static readonly ConcurrentDictionary<(Type Item, Type Key, Type Value), Component> MadeOfTotals = new();

    /// <summary>Those for the types among the given ones that the standard library does not have. Some may stand in a library already.</summary>
    public static IEnumerable<Component> For(IReadOnlyCollection<Type> types)
    {
        var elements = types.Select(ValueTypes.ElementOf).OfType<Type>().ToArray();
        var rare = elements.Where(element => !ValueTypes.Scalars.Contains(element)).ToArray();
        var maps = types.Where(type => ValueTypes.MapValueOf(type) is not null).Select(type => (Key: ValueTypes.MapKeyOf(type)!, Value: ValueTypes.MapValueOf(type)!)).ToArray();
        var keys = maps.Select(map => map.Key).Where(key => key != typeof(string)).Distinct().ToArray();
        return
        [
            .. rare.Concat(types.Where(type => ValueTypes.MapValueOf(type) is { } value && !ValueTypes.Scalars.Contains(value)))
                .SelectMany(type => Made.GetOrAdd((type, null), static key => [.. OfElements(key.Type)])),
            .. maps.Where(map => map.Key != typeof(string) || !ValueTypes.Scalars.Contains(map.Value))
                .SelectMany(map => MadeOfMaps.GetOrAdd(map, static map => [.. OfMap(map.Key, map.Value)])),
            .. keys.SelectMany(key => elements.Where(ValueTypes.IsScalar).SelectMany(item => MadeOfGroups.GetOrAdd((item, key), static pair =>
                [.. Invoke<IEnumerable<Component>>(typeof(MapComponents), "Grouping", pair.Item, pair.Key)]))),
            .. maps.Where(map => map.Key != typeof(string)).SelectMany(map => elements.Where(element => element != map.Key).Select(element =>
                Invoke<Component>(typeof(MapComponents), "Entries", element, map.Key, map.Value))),
            .. maps.Where(map => map.Value == typeof(int) || map.Value == typeof(double)).SelectMany(map => elements.Select(element =>
                MadeOfTotals.GetOrAdd((element, map.Key, map.Value), static key => Invoke<Component>(
                    typeof(MapComponents), key.Value == typeof(int) ? "WholeTotals" : "Totals", key.Item, key.Key)))),
            .. maps.Where(map => ValueTypes.ElementOf(map.Value) is { } item && ValueTypes.IsScalar(item)).SelectMany(map => elements.Select(element =>
                MadeOfTotals.GetOrAdd((element, map.Key, map.Value), static key => Invoke<Component>(typeof(MapComponents), "Groups", key.Item, key.Key, ValueTypes.ElementOf(key.Value)!)))),
            .. elements.SelectMany(element => rare.SelectMany(result =>
                Made.GetOrAdd((element, result), static key => [Invoke<Component>(typeof(MappingComponents), "Select", key.Type, key.Other!)]))),
            .. SpecialComponents.For(types),
        ];
    }

    private static IEnumerable<Component> OfElements(Type type) =>
    [
        .. ValueTypes.IsSpecial(type)
            ? Invoke<IEnumerable<Component>>(typeof(ListComponents), "For", type).Where(component => IsMeant(component, type))
            : Invoke<IEnumerable<Component>>(typeof(ListComponents), nameof(ListComponents.Positions), type),
        .. Invoke<IEnumerable<Component>>(typeof(MappingComponents), "For", type),
        .. (ValueTypes.TupleItemsOf(type) ?? []).Distinct().Where(item => item != typeof(int) && item != typeof(bool))
            .SelectMany(item => Invoke<IEnumerable<Component>>(typeof(MappingComponents), "Ordering", type, item)),
    ];

    /// <summary>Tuples and nullable values have no order that everybody means, and a nullable value no method of its own to pass on.</summary>
    private static bool IsMeant(Component component, Type type)
    {
        var isNullable = ValueTypes.NullableOf(type) is not null;
        return component.Name switch
        {
            "Order" or "OrderDescending" => !isNullable && ValueTypes.TupleItemsOf(type) is null,
            "CountOf" or "MostFrequent" => !isNullable,
            _ => true,
        };
    }

    private static IEnumerable<Component> OfMap(Type key, Type value) =>
    [
        .. Invoke<IEnumerable<Component>>(typeof(MapComponents), "For", key, value),
        .. key != typeof(string) && ValueTypes.Scalars.Contains(value) ? Invoke<IEnumerable<Component>>(typeof(MapComponents), "OrDefault", key, value) : [],
        .. key != typeof(string) && value == typeof(int) ? Invoke<IEnumerable<Component>>(typeof(MapComponents), "CountEach", key) : [],
    ];

    internal static T Invoke<T>(Type family, string method, params Type[] types) => (T)family
        .GetMethods(BindingFlags.Static | BindingFlags.NonPublic)
        .Single(candidate => candidate.Name == method && candidate.GetGenericArguments().Length == types.Length && candidate.GetParameters().Length == 0)
        .MakeGenericMethod([.. types.Select(ValueTypes.EngineTypeOf)])
        .Invoke(null, null)!;
}
