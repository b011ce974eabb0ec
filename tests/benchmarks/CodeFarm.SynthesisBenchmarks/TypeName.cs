using System.Text.Json;

namespace CodeFarm.SynthesisBenchmarks;

/// <summary>Types as the suites write them, such as <c>List&lt;int&gt;</c>; an <c>object</c> becomes what its values are.</summary>
internal static class TypeName
{
    /// <exception cref="NotSupportedException">There is no such type, or its values have none in common.</exception>
    public static Type Resolve(string name, IEnumerable<JsonElement> values)
    {
        name = name.Trim();
        var samples = values.ToArray();
        if (name == "object") return TypeOf(samples);
        if (name.IndexOf('<') is var open && open > 0 && name.EndsWith('>'))
        {
            var arguments = Split(name[(open + 1)..^1]);
            return (name[..open], arguments) switch
            {
                ("List" or "IList" or "IReadOnlyList" or "IEnumerable", [var element]) =>
                    typeof(IReadOnlyList<>).MakeGenericType(Resolve(element, samples.Where(sample => sample.ValueKind == JsonValueKind.Array).SelectMany(sample => sample.EnumerateArray()))),
                ("Dictionary" or "IReadOnlyDictionary", [var key, var value]) =>
                    typeof(IReadOnlyDictionary<,>).MakeGenericType(Resolve(key, Keys(samples)), Resolve(value, Members(samples))),
                _ => throw new NotSupportedException($"the type {name} is not supported"),
            };
        }

        if (name.EndsWith("[]", StringComparison.Ordinal)) return Resolve($"List<{name[..^2]}>", samples);
        return name switch
        {
            "int" => samples.Any(sample => sample.ValueKind == JsonValueKind.Number && !sample.TryGetInt32(out _)) ? typeof(long) : typeof(int),
            "long" => typeof(long),
            "double" or "float" => typeof(double),
            "bool" => typeof(bool),
            "string" => typeof(string),
            _ => throw new NotSupportedException($"the type {name} is not supported"),
        };
    }

    private static IEnumerable<JsonElement> Members(JsonElement[] samples) =>
        samples.Where(sample => sample.ValueKind == JsonValueKind.Object).SelectMany(JsonValue.EntriesOf).Select(entry => entry.Value);

    private static IEnumerable<JsonElement> Keys(JsonElement[] samples) =>
        samples.Where(sample => sample.ValueKind == JsonValueKind.Object).SelectMany(JsonValue.EntriesOf).Select(entry => entry.Key);

    private static Type TypeOf(JsonElement[] samples)
    {
        var kinds = samples.Select(sample => sample.ValueKind == JsonValueKind.False ? JsonValueKind.True : sample.ValueKind).Distinct().ToArray();
        return kinds switch
        {
            [] => typeof(int),
            [JsonValueKind.Number] => samples.All(sample => sample.TryGetInt32(out _)) ? typeof(int) : typeof(double),
            [JsonValueKind.String] => typeof(string),
            [JsonValueKind.True] => typeof(bool),
            [JsonValueKind.Array] => typeof(IReadOnlyList<>).MakeGenericType(TypeOf([.. samples.SelectMany(sample => sample.EnumerateArray())])),
            [JsonValueKind.Object] => typeof(IReadOnlyDictionary<,>).MakeGenericType(TypeOf([.. Keys(samples)]), TypeOf([.. Members(samples)])),
            _ => throw new NotSupportedException($"values of several types ({string.Join(", ", kinds)}) stand in one place"),
        };
    }

    /// <summary>The arguments between the outermost angle brackets.</summary>
    private static string[] Split(string arguments)
    {
        var parts = new List<string>();
        var (depth, start) = (0, 0);
        for (var index = 0; index <= arguments.Length; index++)
        {
            if (index == arguments.Length || (arguments[index] == ',' && depth == 0))
            {
                parts.Add(arguments[start..index]);
                start = index + 1;
            }
            else
            {
                depth += arguments[index] switch { '<' => 1, '>' => -1, _ => 0 };
            }
        }

        return [.. parts];
    }
}
