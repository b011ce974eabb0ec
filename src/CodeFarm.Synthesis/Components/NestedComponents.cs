using System.Collections.Concurrent;
using System.Reflection;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis;

/// <summary>
/// The components of lists and dictionaries for types of values that few signatures have, such as lists of dictionaries:
/// they are made when a problem has such a type.
/// </summary>
internal static class NestedComponents
{
    private static readonly ConcurrentDictionary<(Type Type, Type? Result), Component[]> Made = new();

    /// <summary>Those for the nested types among the given ones. Some may stand in a library already.</summary>
    public static IEnumerable<Component> For(IReadOnlyCollection<Type> types)
    {
        var elements = types.Select(ValueTypes.ElementOf).OfType<Type>().ToArray();
        var nested = elements.Where(element => !ValueTypes.IsScalar(element)).ToArray();
        return
        [
            .. nested.Concat(types.Where(type => ValueTypes.MapValueOf(type) is { } value && !ValueTypes.IsScalar(value)))
                .SelectMany(type => Made.GetOrAdd((type, null), static key => Make(key.Type))),
            .. elements.SelectMany(element => nested.SelectMany(result =>
                Made.GetOrAdd((element, result), static key => [Invoke<Component>(typeof(MappingComponents), "Select", key.Type, key.Result!)]))),
        ];
    }

    private static Component[] Make(Type type) =>
    [
        .. Invoke<IEnumerable<Component>>(typeof(ListComponents), nameof(ListComponents.Positions), type),
        .. Invoke<IEnumerable<Component>>(typeof(MappingComponents), "For", type),
        .. ValueTypes.MapValueOf(type) is { } value ? Invoke<IEnumerable<Component>>(typeof(MapComponents), "For", value) : [],
    ];

    private static T Invoke<T>(Type family, string method, params Type[] types) => (T)family
        .GetMethods(BindingFlags.Static | BindingFlags.NonPublic)
        .Single(candidate => candidate.Name == method && candidate.GetGenericArguments().Length == types.Length && candidate.GetParameters().Length == 0)
        .MakeGenericMethod([.. types.Select(ValueTypes.EngineTypeOf)])
        .Invoke(null, null)!;
}
