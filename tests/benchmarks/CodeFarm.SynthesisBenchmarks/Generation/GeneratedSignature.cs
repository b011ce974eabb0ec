namespace CodeFarm.SynthesisBenchmarks.Generation;

/// <summary>Parameters as functions of everyday have them, each with a way to make its values.</summary>
internal static class GeneratedSignature
{
    private const string Texts = "string[]";

    /// <summary>Types of parameters, and how often each combination is drawn.</summary>
    private static readonly (string Types, int Weight)[] Shapes =
    [
        ("string", 26), ("string string", 6), ("string int", 6), ("string string string", 2), ("int[]", 28), ("int[] int", 9), ("int[] int[]", 5),
        (Texts, 9), ("string[] string", 3), ("string[] int", 3), ("int", 6), ("int int", 6), ("int int int", 3), ("double", 3), ("double double", 3),
        ("double[]", 3), ("int[][]", 4), ("string[][]", 1), ("map", 2), ("map string", 1), ("bool bool", 1), ("long", 1), ("string bool", 1), ("bool[]", 1),
        ("int[] int[] int", 1), ("int[] int int", 2), ("string int int", 2), ("double double double", 1), ("double[] double", 2), ("long[]", 1),
    ];

    /// <summary>Draws the parameters of a task.</summary>
    public static IReadOnlyList<GeneratedInput> Draw(Random random)
    {
        var place = random.Next(Shapes.Sum(shape => shape.Weight));
        var shape = Shapes.SkipWhile(shape => (place -= shape.Weight) >= 0).First();
        return Of(shape.Types, random);
    }

    /// <summary>The parameters of given types, such as <c>int[] int</c>; what their values look like is drawn.</summary>
    public static IReadOnlyList<GeneratedInput> Of(string types, Random random)
    {
        var inputs = types.Split(' ').Select(type => Input(type, types.Contains("[]", StringComparison.Ordinal), random)).ToArray();
        return [.. inputs.Select((input, index) => inputs[..index].Any(other => other.Name == input.Name) ? input with { Name = input.Name + (char)('A' + index) } : input)];
    }

    private static GeneratedInput Input(string type, bool isBesideList, Random random)
    {
        var (name, text) = TextInputs.Kind(random);
        var number = Numbers(isBesideList ? random.Next(3) : random.Next(6), random);
        return type switch
        {
            "string" => new(name, typeof(string), text),
            "int" => new(isBesideList ? "count" : "number", typeof(int), next => number(next)),
            "long" => new("number", typeof(long), next => (long)number(next)),
            "double" => new("value", typeof(double), Reals(random)),
            "bool" => new("flag", typeof(bool), next => next.Next(2) == 0),
            "map" => Map(random),
            _ => List(type, name, text, random),
        };
    }

    private static GeneratedInput List(string type, string name, Func<Random, object> text, Random random)
    {
        var number = Numbers(random.Next(8), random);
        var real = Reals(random);
        var (shape, longest) = (random.Next(5), random.Next(4, 10));
        return type switch
        {
            Texts => new(name + "s", typeof(IReadOnlyList<string>), Items(next => (string)text(next))),
            "int[]" => new("numbers", typeof(IReadOnlyList<int>), Items(number)),
            "long[]" => new("numbers", typeof(IReadOnlyList<long>), Items(next => (long)number(next))),
            "double[]" => new("values", typeof(IReadOnlyList<double>), Items(next => (double)real(next))),
            "bool[]" => new("flags", typeof(IReadOnlyList<bool>), Items(next => next.Next(2) == 0)),
            "int[][]" => new("rows", typeof(IReadOnlyList<IReadOnlyList<int>>), Rows(number)),
            _ => new("rows", typeof(IReadOnlyList<IReadOnlyList<string>>), Rows(next => (string)text(next))),
        };

        Func<Random, object> Items<T>(Func<Random, T> item) => next =>
        {
            var items = Enumerable.Range(0, next.Next(shape == 0 ? 0 : 2, longest)).Select(_ => item(next)).ToArray();
            if (shape == 1) Array.Sort(items);
            return shape == 2 ? [.. items, .. items.Take(2)] : items;
        };

        Func<Random, object> Rows<T>(Func<Random, T> item)
        {
            var width = random.Next(4);
            return next => Enumerable.Range(0, next.Next(1, 5)).Select(_ => Enumerable.Range(0, width > 1 ? width : next.Next(1, 5)).Select(_ => item(next)).ToArray()).ToArray();
        }
    }

    private static GeneratedInput Map(Random random)
    {
        var text = TextInputs.Kind(random).Value;
        var number = Numbers(random.Next(6), random);
        return new("entries", typeof(IReadOnlyDictionary<string, int>), next =>
        {
            var keys = Enumerable.Range(0, next.Next(1, 6)).Select(_ => (string)text(next)).Distinct().ToArray();
            return new CodeFarm.Synthesis.Values.Map<string, int>(keys, [.. keys.Select(_ => number(next))]);
        });
    }

    private static Func<Random, int> Numbers(int kind, Random random)
    {
        var most = random.Next(10, 100);
        return kind switch
        {
            0 => next => next.Next(0, 5),
            1 => next => next.Next(1, 10),
            2 => next => next.Next(0, 10),
            3 => next => next.Next(-9, 10),
            4 => next => next.Next(0, most),
            5 => next => next.Next(-most, most),
            6 => next => next.Next(0, 100),
            _ => next => next.Next(0, 3),
        };
    }

    private static Func<Random, object> Reals(Random random)
    {
        var (most, digits) = (random.Next(2, 200), random.Next(0, 3));
        var least = random.Next(3) == 0 ? -most : 0;
        return next => Math.Round(least + (next.NextDouble() * (most - least)), digits);
    }
}
