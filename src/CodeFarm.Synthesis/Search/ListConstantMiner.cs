using System.Numerics;
using CodeFarm.Synthesis.Deduction;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Search;

/// <summary>
/// Finds the constants of programs over lists of numbers: what all outputs begin with, end with or contain, the bound
/// between the elements that are kept and those that are dropped, what is added to every element, and small numbers.
/// </summary>
internal static class ListConstantMiner
{
    private const int CostOfShared = 3;
    private const int MostShared = 4;

    /// <summary>The constants beside those that are already known, each with its cost.</summary>
    public static IReadOnlyList<Term> Mine(SynthesisProblem problem, ExampleSet examples, IReadOnlyList<Term> known)
    {
        var types = problem.Parameters.Select(parameter => parameter.Type).Append(problem.Returns).Where(type => !ValueTypes.IsScalar(type)).ToArray();
        var isOfNumbers = types.Length > 0 || (IsWhole(problem.Returns) && problem.Parameters.All(parameter => IsWhole(parameter.Type)));
        List<Term> mined =
        [
            .. isOfNumbers && (problem.Returns == typeof(int) || types.Any(type => ValueTypes.InnermostOf(type) == typeof(int))) ? Numbers<int>(examples, number => number) : [],
            .. types.Any(type => ValueTypes.InnermostOf(type) == typeof(long)) ? Numbers<long>(examples, number => number) : [],
            .. Lists<int>(examples), .. Lists<long>(examples), .. Lists<double>(examples), .. Lists<string>(examples), .. Lists<bool>(examples),
        ];
        var costs = known.ToDictionary(term => term.Constant!, term => term.Cost, ValueComparer.Instance!);
        return [.. mined.OrderBy(term => term.Cost).DistinctBy(term => term.Constant!, ValueComparer.Instance!).Where(term => !costs.ContainsKey(term.Constant!))];
    }

    private static bool IsWhole(Type type) => type == typeof(int) || type == typeof(long);

    private static IEnumerable<Term> Numbers<T>(ExampleSet examples, Func<int, T> from)
        where T : struct, IBinaryInteger<T>
    {
        for (var number = 4; number <= 9; number++)
            yield return Term.OfConstant(from(number), number <= 5 ? 4 : 5);
        // What enormous lists share is no constant that anybody would write, and their sets take ten times as much as they do.
        if (examples.Inputs.SelectMany(inputs => inputs).Concat(examples.Outputs).Any(ValueSizes.IsEnormous)) yield break;
        // An empty output says nothing of what the others share, and one alone shares its numbers with none.
        var outputs = examples.Outputs.Where(output => output is not Array { Length: 0 }).Select(NumbersOf<T>).ToArray();
        var shared = Shared(outputs).Except(Shared(examples.Inputs.Select(inputs => inputs.SelectMany(NumbersOf<T>)))).Take(MostShared).ToArray();
        var isRepeated = outputs.Length > 1 || examples.Outputs.Length == 1;
        foreach (var number in shared)
            yield return Term.OfConstant(number, isRepeated ? CostOfShared : DerivedConstants.BitsOf(double.CreateChecked(number)));
        foreach (var number in Repeated<T>(examples).Concat(Bounds<T>(examples)).Concat(Steps<T>(examples)))
            yield return Term.OfConstant(number, CostOfShared);
    }

    /// <summary>A number that several different inputs lead to is a bound or a special case.</summary>
    private static IEnumerable<T> Repeated<T>(ExampleSet examples)
        where T : struct =>
        examples.Outputs.OfType<T>().CountBy(number => number).Where(number => number.Value > 1).Select(number => number.Key).Take(MostShared);

    private static T[] NumbersOf<T>(object value) => value switch
    {
        T number => [number],
        T[] list => list,
        _ => [],
    };

    private static T[] Shared<T>(IEnumerable<IEnumerable<T>> sets) =>
        sets.Select(set => set.Distinct()).DefaultIfEmpty([]).Aggregate((left, right) => left.Intersect(right)).ToArray();

    /// <summary>The bounds between the numbers of an input that its output keeps and those that it does not.</summary>
    private static IEnumerable<T> Bounds<T>(ExampleSet examples)
        where T : struct, IBinaryInteger<T>
    {
        var outputs = Array.ConvertAll(examples.Outputs, output => output is T[] numbers ? numbers.ToHashSet() : []);
        for (var parameter = 0; parameter < examples.Inputs[0].Length; parameter++)
        {
            if (examples.Outputs[0] is not T[] || examples.Inputs[0][parameter] is not T[]) continue;
            var inputs = examples.Inputs.SelectMany((values, example) => ((T[])values[parameter]).Select(number => (Number: number, IsKept: outputs[example].Contains(number)))).ToLookup(entry => entry.IsKept, entry => entry.Number);
            var (kept, dropped) = (inputs[true].ToArray(), inputs[false].ToArray());
            if (kept.Length == 0 || dropped.Length == 0) continue;
            foreach (var bound in Between(dropped, kept).Concat(Between(kept, dropped)))
                yield return bound;
        }
    }

    /// <summary>Where all of the lower numbers are less than all of the upper ones: the greatest lower one, the least upper one and a round one.</summary>
    private static IEnumerable<T> Between<T>(T[] lower, T[] upper)
        where T : struct, IBinaryInteger<T>
    {
        var (below, above) = (lower.Max(), upper.Min());
        if (below >= above) return [];
        var ten = T.CreateChecked(10);
        var round = above / ten * ten;
        return round >= below ? [round, below, above] : [below, above];
    }

    /// <summary>What every element of an input is increased by.</summary>
    private static IEnumerable<T> Steps<T>(ExampleSet examples)
        where T : struct, IBinaryInteger<T>
    {
        for (var parameter = 0; parameter < examples.Inputs[0].Length; parameter++)
        {
            var pairs = examples.Inputs.Select((values, example) => (Input: values[parameter] as T[], Output: examples.Outputs[example] as T[])).ToArray();
            if (pairs.Any(pair => pair.Input is null || pair.Output is null || pair.Input.Length != pair.Output.Length)) continue;
            var steps = pairs.SelectMany(pair => pair.Output!.Zip(pair.Input!, (output, input) => output - input)).Distinct().Take(2).ToArray();
            // The least number has no absolute value.
            if (steps is [var step]) yield return T.IsNegative(step) ? -step : step;
        }
    }

    /// <summary>The list that all outputs are, or begin or end with.</summary>
    private static IEnumerable<Term> Lists<T>(ExampleSet examples)
        where T : notnull
    {
        if (examples.Outputs is not [T[] first, _, ..]) yield break;
        var outputs = examples.Outputs.Cast<T[]>().ToArray();
        var prefix = outputs.Min(output => output.AsSpan().CommonPrefixLength(first));
        var suffix = outputs.Min(output => CommonSuffixLength(output, first));
        foreach (var shared in new[] { first[..prefix], first[^suffix..] })
        {
            if (shared.Length > 0) yield return Term.OfConstant(shared, CostOfShared + (shared.Length / 2));
        }

        if (outputs.Any(output => output.Length == 0)) yield return Term.OfConstant(Array.Empty<T>(), CostOfShared);
    }

    private static int CommonSuffixLength<T>(T[] left, T[] right)
    {
        var length = 0;
        while (length < Math.Min(left.Length, right.Length) && EqualityComparer<T>.Default.Equals(left[^(length + 1)], right[^(length + 1)]))
            length++;
        return length;
    }
}
