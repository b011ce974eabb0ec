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
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <summary>A normalised value as callers have it: a map becomes a dictionary, anything else stays what it is.</summary>
    public static object ForCaller(object value)
    {
        if (value is not ITextMap map) return value;
        var content = map.Contents.GetType().GetElementType()!;
        var dictionary = (IDictionary)Activator.CreateInstance(
            typeof(Dictionary<,>).MakeGenericType(typeof(string), ValueTypes.Canonical(content)))!;
        for (var index = 0; index < map.Keys.Length; index++)
            dictionary[map.Keys[index]] = map.Contents.GetValue(index);
        return dictionary;
    }

    public static string CSharp(object value) => value is IDictionary entries
        ? $"{{ {string.Join(", ", entries.Keys.Cast<string>().Select(key => $"[{Literals.Of(key)}] = {Literals.Of(entries[key]!)}"))} }}"
        : Literals.Of(value);

    public static string Json(object value) => JsonSerializer.Serialize(value, value.GetType(), Options);
}
