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
        if (name is "object" or "List<object>" or "object[]") return TypeOf(samples);
        if (name.EndsWith('?')) return NullableOf(Resolve(name[..^1], samples.Where(sample => sample.ValueKind != JsonValueKind.Null)));
        if (name.StartsWith('(') && name.EndsWith(')'))
        {
            // An item may have a name: (int, string Name).
            var items = Split(name[1..^1]).Select(item => item.Trim().Split(' ')[0]).ToArray();
            return TupleOf([.. items.Select((item, index) => Resolve(item, samples.Where(sample => sample.ValueKind == JsonValueKind.Array && index < sample.GetArrayLength()).Select(sample => sample[index])))]);
        }

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
            "char" => typeof(char),
            "DateOnly" => typeof(DateOnly),
            "DateTime" => typeof(DateTime),
            "TimeSpan" => typeof(TimeSpan),
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
        if (kinds.Length == 2 && kinds.Contains(JsonValueKind.Null))
            return NullableOf(TypeOf([.. samples.Where(sample => sample.ValueKind != JsonValueKind.Null)]));
        return kinds switch
        {
            [] => typeof(int),
            [JsonValueKind.Number] => samples.All(sample => sample.TryGetInt32(out _)) ? typeof(int) : typeof(double),
            [JsonValueKind.String] => typeof(string),
            [JsonValueKind.True] => typeof(bool),
            [JsonValueKind.Array] => OfArrays(samples),
            [JsonValueKind.Object] => typeof(IReadOnlyDictionary<,>).MakeGenericType(TypeOf([.. Keys(samples)]), TypeOf([.. Members(samples)])),
            _ => throw new NotSupportedException($"values of several types ({string.Join(", ", kinds)}) stand in one place"),
        };
    }

    /// <summary>Arrays of one length with items of several types are tuples, all others are lists.</summary>
    private static Type OfArrays(JsonElement[] samples)
    {
        var lengths = samples.Select(sample => sample.GetArrayLength()).Distinct().ToArray();
        var isMixed = samples.Any(sample => sample.EnumerateArray().Select(item => KindOf(item.ValueKind)).Distinct().Count() > 1);
        return isMixed && lengths is [>= 2 and <= 4 and var length]
            ? TupleOf([.. Enumerable.Range(0, length).Select(index => TypeOf([.. samples.Select(sample => sample[index])]))])
            : typeof(IReadOnlyList<>).MakeGenericType(TypeOf([.. samples.SelectMany(sample => sample.EnumerateArray())]));
    }

    private static JsonValueKind KindOf(JsonValueKind kind) => kind == JsonValueKind.False ? JsonValueKind.True : kind;

    private static Type TupleOf(Type[] items) => items.Length switch
    {
        2 => typeof(ValueTuple<,>).MakeGenericType(items),
        3 => typeof(ValueTuple<,,>).MakeGenericType(items),
        4 => typeof(ValueTuple<,,,>).MakeGenericType(items),
        _ => throw new NotSupportedException($"a tuple of {items.Length} items is not supported"),
    };

    private static Type NullableOf(Type type) => type.IsValueType
        ? typeof(Nullable<>).MakeGenericType(type)
        : throw new NotSupportedException("a text or a list that may be null is not supported");

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
                depth += arguments[index] switch { '<' or '(' => 1, '>' or ')' => -1, _ => 0 };
            }
        }

        return [.. parts];
    }
}
