using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace CodeFarm.SynthesisBenchmarks;

/// <summary>Values of a suite as values of C#, and their comparison.</summary>
internal static class JsonValue
{
    private const double Tolerance = 1e-6;

    /// <exception cref="NotSupportedException">The value does not have the type.</exception>
    public static object? Read(JsonElement value, Type type)
    {
        try
        {
            if (Nullable.GetUnderlyingType(type) is { } nullable)
                return value.ValueKind == JsonValueKind.Null ? null : Read(value, nullable);
            if (type.IsAssignableTo(typeof(ITuple)))
            {
                var types = type.GetGenericArguments();
                return value.GetArrayLength() == types.Length
                    ? Activator.CreateInstance(type, [.. types.Select((item, index) => Read(value[index], item))])
                    : throw new NotSupportedException($"{value.GetRawText()} does not have {types.Length} items");
            }

            if (type.IsGenericType && type.GetGenericArguments() is [var element])
            {
                var items = value.EnumerateArray().Select(item => Read(item, element)).ToArray();
                var list = Array.CreateInstance(element, items.Length);
                items.CopyTo(list, 0);
                return list;
            }

            if (type.IsGenericType && type.GetGenericArguments() is [var key, var content])
            {
                var dictionary = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(key, content))!;
                foreach (var (name, member) in EntriesOf(value))
                    dictionary.Add(Read(name, key)!, Read(member, content));
                return dictionary;
            }

            return value.Deserialize(type) ?? throw new NotSupportedException($"null is not a {type.Name}");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new NotSupportedException($"{value.GetRawText()} is not a {type.Name}", exception);
        }
    }

    /// <summary>The entries of a dictionary: the members of an object, or the pairs of one that has them under "$dict".</summary>
    public static IEnumerable<(JsonElement Key, JsonElement Value)> EntriesOf(JsonElement value) => value.TryGetProperty("$dict", out var pairs)
        ? pairs.EnumerateArray().Select(pair => (pair[0], pair[1]))
        : value.EnumerateObject().Select(member => (JsonSerializer.SerializeToElement(member.Name), member.Value));

    /// <summary>Whether what a program returned is what was expected; doubles to one part in a million.</summary>
    public static bool AreEqual(object? actual, object? expected) => (actual, expected) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (double left, double right) => left.Equals(right) || Math.Abs(left - right) <= Tolerance * Math.Max(1, Math.Abs(right)),
        (string left, string right) => left == right,
        (ITuple left, ITuple right) => left.Length == right.Length && Enumerable.Range(0, left.Length).All(index => AreEqual(left[index], right[index])),
        (IDictionary left, IDictionary right) => left.Count == right.Count
            && right.Keys.Cast<object>().All(key => left.Contains(key) && AreEqual(left[key], right[key])),
        (IEnumerable left, IEnumerable right) => left.Cast<object>().ToArray() is var one && right.Cast<object>().ToArray() is var two
            && one.Length == two.Length && one.Zip(two).All(pair => AreEqual(pair.First, pair.Second)),
        _ => actual.Equals(expected),
    };
}
