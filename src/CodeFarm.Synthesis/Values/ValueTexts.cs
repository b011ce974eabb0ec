using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using CodeFarm.Synthesis.Emission;

namespace CodeFarm.Synthesis.Values;

/// <summary>Values between the search and its callers: as objects that callers know, as C# and as JSON.</summary>
internal static class ValueTexts
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IncludeFields = true,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <summary>A normalised value as callers have it: a map becomes a dictionary, a nullable value itself or null.</summary>
    public static object? ForCaller(object value) => value switch
    {
        IMap map => DictionaryOf(map),
        IOptional optional => optional.Content,
        Array list when CallersElementOf(list) is { } element => ListOf(list, element),
        _ => value,
    };

    private static IDictionary DictionaryOf(IMap map)
    {
        var (key, content) = (map.Names.GetType().GetElementType()!, map.Contents.GetType().GetElementType()!);
        var dictionary = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(key, ValueTypes.Canonical(content)))!;
        for (var index = 0; index < map.Names.Length; index++)
            dictionary[map.Names.GetValue(index)!] = ForCaller(map.Contents.GetValue(index)!);
        return dictionary;
    }

    /// <summary>What a caller's list has as elements; null where the list is one already.</summary>
    private static Type? CallersElementOf(Array list)
    {
        var element = list.GetType().GetElementType()!;
        var canonical = ValueTypes.Canonical(element);
        return ValueTypes.HasMap(canonical) || ValueTypes.PartsOf(canonical).Any(part => ValueTypes.NullableOf(part) is not null) ? canonical : null;
    }

    private static Array ListOf(Array items, Type element)
    {
        var list = Array.CreateInstance(element, items.Length);
        for (var index = 0; index < items.Length; index++)
            list.SetValue(ForCaller(items.GetValue(index)!), index);
        return list;
    }

    public static string CSharp(object? value) => Literals.Of(value);

    public static string Json(object? value) => value is null ? "null" : JsonSerializer.Serialize(value, value.GetType(), Options);
}
