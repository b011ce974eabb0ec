using System.Collections;
using System.Runtime.CompilerServices;

namespace CodeFarm.Broth.Types;

/// <summary>Equality of results, as the tester means it.</summary>
internal static class FarmValueComparer
{
    private const double RelativeTolerance = 1e-9;

    public static bool AreEqual(object? expected, object? actual, FarmType type) => (type.Kind, expected, actual) switch
    {
        (FarmKind.Double, double x, double y) => AreClose(x, y),
        (FarmKind.Dictionary, not null, not null) =>
            type.ClrType.IsInstanceOfType(expected) && type.ClrType.IsInstanceOfType(actual)
            && AreEqual(DictionaryEntries.Of(expected, type.ClrType), DictionaryEntries.Of(actual, type.ClrType), type.Element!),
        (FarmKind.List, IEnumerable x, IEnumerable y) => AreEqual(x, y, type.Element!),
        (FarmKind.Nullable, null, null) => true,
        (FarmKind.Nullable, not null, not null) => AreEqual(expected, actual, type.Element!),
        (FarmKind.Tuple, ITuple x, ITuple y) =>
            x.Length == y.Length && x.Length == type.Fields.Count
            && Enumerable.Range(0, x.Length).All(i => AreEqual(x[i], y[i], type.Fields[i].Type)),
        (FarmKind.Record, FarmRecord x, FarmRecord y) =>
            x.Type == type && y.Type == type
            && Enumerable.Range(0, type.Fields.Count).All(i => AreEqual(x.Values[i], y.Values[i], type.Fields[i].Type)),
        (FarmKind.String, string x, string y) => string.Equals(x, y, StringComparison.Ordinal),
        (_, not null, not null) => expected.Equals(actual),
        _ => false,
    };

    // Both are sorted by key, so entries that belong together stand at the same place.
    private static bool AreEqual(
        KeyValuePair<object, object?>[] expected, KeyValuePair<object, object?>[] actual, FarmType value) =>
        expected.Length == actual.Length
        && expected.Zip(actual).All(pair =>
            Equals(pair.First.Key, pair.Second.Key) && AreEqual(pair.First.Value, pair.Second.Value, value));

    private static bool AreEqual(IEnumerable expected, IEnumerable actual, FarmType element)
    {
        var left = expected.GetEnumerator();
        var right = actual.GetEnumerator();
        try
        {
            while (left.MoveNext())
            {
                if (!right.MoveNext() || !AreEqual(left.Current, right.Current, element))
                    return false;
            }

            return !right.MoveNext();
        }
        finally
        {
            (left as IDisposable)?.Dispose();
            (right as IDisposable)?.Dispose();
        }
    }

    // Equals makes NaN equal to NaN and infinities equal to themselves; their difference would be NaN.
    private static bool AreClose(double expected, double actual) =>
        expected.Equals(actual)
        || (double.IsFinite(expected) && double.IsFinite(actual)
            && Math.Abs(expected - actual) <= RelativeTolerance * Math.Max(Math.Abs(expected), Math.Abs(actual)));
}
