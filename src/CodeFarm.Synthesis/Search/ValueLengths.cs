using System.Collections;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Search;

/// <summary>
/// How long the values may become that a search computes: those of the examples may have any length, but what is many times
/// longer than all of them leads nowhere and takes the time of hundreds of others.
/// </summary>
internal static class ValueLengths
{
    private const int Least = 48;
    private const int Most = 1_000;
    private const int TimesTheLongest = 3;

    public static ValueStore StoreFor(ExampleSet examples)
    {
        var values = examples.Inputs.SelectMany(inputs => inputs).Concat(examples.Outputs).ToArray();
        var longest = values.Select(LengthOf).Max();
        // A number may be the length of a list that is summed up.
        var largest = values.Max(value => value is int number and > 0 and <= Most ? number : value is long and > 0 and <= Most ? (int)(long)value : 0);
        return new ValueStore
        {
            LongestText = Math.Max(Most, longest),
            LongestList = Math.Max(Math.Max(longest, largest + 2), Math.Min(Most, Math.Max(Least, TimesTheLongest * longest))),
        };
    }

    /// <summary>A store in which answers are tried on the examples and on other inputs.</summary>
    public static ValueStore StoreForAnswers(ExampleSet examples)
    {
        var longest = examples.Inputs.SelectMany(inputs => inputs).Concat(examples.Outputs).Max(LengthOf);
        var store = new ValueStore();
        return new ValueStore { LongestText = Math.Max(store.LongestText, 2 * longest), LongestList = Math.Max(store.LongestList, 2 * longest) };
    }

    private static int LengthOf(object value) => value switch
    {
        string text => text.Length,
        Array list when list.GetType().GetElementType() is { IsPrimitive: true } => list.Length,
        IMap map => Math.Max(map.Names.Length, LengthOf(map.Contents)),
        IEnumerable items => items.Cast<object>().Aggregate((Count: 0, Longest: 0), (sum, item) => (sum.Count + 1, Math.Max(sum.Longest, LengthOf(item)))) is var (count, inner)
            ? Math.Max(count, inner)
            : 0,
        _ => 0,
    };
}
