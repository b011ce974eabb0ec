using System.Runtime.CompilerServices;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Search;

/// <summary>
/// How much an expected output says, in bits: about the logarithm of the number of values that might as well have stood there.
/// An answer that costs more than its examples say is as likely a coincidence as a rule.
/// </summary>
internal static class Information
{
    private const double MostBits = 32;

    public static double Of(object value) => Math.Min(MostBits, value switch
    {
        bool => 1,
        int number => OfNumber(number),
        long number => OfNumber(number),
        double number => 2 + OfNumber(number),
        string text => 1 + (2.0 * text.Length),
        IMap map => 1 + map.Names.Cast<object>().Sum(Of) + map.Contents.Cast<object>().Sum(Of),
        char => 5,
        DateOnly or DateTime or TimeSpan => 10,
        ITuple tuple => Enumerable.Range(0, tuple.Length).Sum(index => Of(tuple[index]!)),
        IOptional optional => 1 + (optional.Content is { } content ? Of(content) : 0),
        Array list => 1 + list.Cast<object>().Sum(Of),
        _ => 0,
    });

    private static double OfNumber(double number) => double.IsFinite(number) ? 1 + Math.Log2(1 + Math.Abs(number)) : 2;
}
