using System.Collections;
using CodeFarm.Broth.Types;
using FsCheck;
using FsCheck.Fluent;

namespace CodeFarm.Broth.Tests;

/// <summary>Generators of types and of values that fit them.</summary>
internal static class FarmValues
{
    private static readonly Gen<FarmType> Scalar = Gen.Elements(FarmType.Scalars.ToArray());

    public static Gen<FarmType> Type { get; } =
        from depth in Gen.Choose(0, FarmType.MaxDepth)
        from type in TypeOf(depth)
        select type;

    public static Gen<(FarmType Type, object? Value)> TypeAndValue { get; } =
        from type in Type
        from value in Value(type)
        select (type, value);

    public static Gen<object?> Value(FarmType type) => type.Kind switch
    {
        FarmKind.String => Boxed(Text),
        FarmKind.Int => Boxed(Gen.OneOf(Gen.Choose(-1000, 1000), Gen.Elements(int.MinValue, int.MaxValue))),
        FarmKind.Long => Boxed(Gen.OneOf(
            Gen.Choose(-1000, 1000).Select(number => number * 10_000_000L), Gen.Elements(long.MinValue, long.MaxValue, (1L << 53) + 1))),
        FarmKind.Double => Boxed(Gen.OneOf(
            ArbMap.Default.GeneratorFor<double>(),
            Gen.Elements(double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon, double.MaxValue, -0.0))),
        FarmKind.Bool => Boxed(Gen.Elements(true, false)),
        FarmKind.Char => Boxed(Gen.Elements('a', '"', '\\', '\0', 'é', '\u2028', '\uffff', ' ')),
        FarmKind.Decimal => Boxed(Gen.OneOf(
            ArbMap.Default.GeneratorFor<decimal>(), Gen.Elements(decimal.MaxValue, decimal.MinValue, 1.50m, 0.0000000000000000000000000001m, 0.00m))),
        FarmKind.DateOnly => Boxed(Gen.OneOf(
            Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber), Gen.Elements(DateOnly.MinValue, DateOnly.MaxValue))),
        FarmKind.TimeOnly => Boxed(Ticks(TimeSpan.TicksPerDay).Select(ticks => new TimeOnly(ticks))),
        FarmKind.DateTime => Boxed(
            from ticks in Ticks(DateTime.MaxValue.Ticks + 1)
            from kind in Gen.Elements(DateTimeKind.Utc, DateTimeKind.Unspecified)
            select new DateTime(ticks, kind)),
        FarmKind.TimeSpan => Boxed(Gen.OneOf(
            Ticks(TimeSpan.TicksPerDay * 3).Select(ticks => new TimeSpan(ticks - TimeSpan.TicksPerDay)),
            Gen.Elements(TimeSpan.MinValue, TimeSpan.MaxValue, TimeSpan.Zero))),
        FarmKind.Nullable => Gen.OneOf(Gen.Constant<object?>(null), Value(type.Element!)),
        FarmKind.Tuple => Values(type).Select(values => Activator.CreateInstance(type.ClrType, values)),
        FarmKind.Record => Values(type).Select(values => (object?)new FarmRecord(type, values)),
        FarmKind.Dictionary =>
            from length in Gen.Choose(0, 3)
            from keys in Gen.ArrayOf(Value(type.Key!), length)
            from items in Gen.ArrayOf(Value(type.Element!), length)
            select ToTypedDictionary(keys!, items, type),
        _ => from length in Gen.Choose(0, 3)
             from items in Gen.ArrayOf(Value(type.Element!), length)
             select (object?)ToTypedArray(items, type.Element!),
    };

    private static Gen<FarmType> TypeOf(int depth) => depth == 0
        ? Gen.OneOf(Scalar, Scalar.Select(FarmType.NullableOf))
        : from inner in TypeOf(depth - 1)
          from other in Scalar
          from shape in Gen.Choose(0, 4)
          from isNullable in Gen.Elements(true, false)
          select shape switch
          {
              0 => FarmType.ListOf(inner),
              1 => FarmType.DictionaryOf(other, inner),
              2 => FarmType.DictionaryOf(inner),
              3 when isNullable => FarmType.NullableOf(FarmType.TupleOf([new(null, other), new("Inner", inner)])),
              3 => FarmType.TupleOf([new("First", other), new(null, inner), new("Last", other)]),
              _ when isNullable => FarmType.NullableOf(RecordOf(other, inner)),
              _ => RecordOf(other, inner),
          };

    private static FarmType RecordOf(FarmType first, FarmType second) => FarmType.RecordOf(
        $"R{first.GetHashCode():x}{second.GetHashCode():x}", [new("Id", first), new("Content", second)]);

    // The first and the last of many moments, and some between them with and without a fraction of a second.
    private static Gen<long> Ticks(long end) => Gen.OneOf(
        Gen.Choose(0, (int)Math.Min(int.MaxValue, (end / TimeSpan.TicksPerSecond) - 1)).Select(seconds => seconds * TimeSpan.TicksPerSecond),
        Gen.Choose(0, 10_000_000).Select(ticks => (long)ticks),
        Gen.Elements(0L, end - 1));

    private static Gen<object?> Boxed<T>(Gen<T> gen) => gen.Select(value => (object?)value);

    private static Gen<object?[]> Values(FarmType type) => type.Fields.Aggregate(
        Gen.Constant(Array.Empty<object?>()),
        (before, field) => from values in before from value in Value(field.Type) select values.Append(value).ToArray());

    // Letters, quotes, controls and characters of two UTF-16 units.
    private static Gen<string> Text { get; } =
        Gen.ArrayOf(Gen.Elements("a", "Z", " ", "\"", "\\", "\n", "\0", "é", "\u2028", "<", "😀", "null", "12"))
            .Select(string.Concat);

    private static object ToTypedDictionary(object[] keys, object?[] values, FarmType type)
    {
        var clrType = typeof(Dictionary<,>).MakeGenericType(type.Key!.ClrType, type.Element!.ClrType);
        var typed = (IDictionary)Activator.CreateInstance(clrType)!;
        for (var i = 0; i < keys.Length; i++)
            typed[keys[i]] = values[i];
        return typed;
    }

    private static Array ToTypedArray(object?[] items, FarmType element)
    {
        var typed = Array.CreateInstance(element.ClrType, items.Length);
        for (var i = 0; i < items.Length; i++)
            typed.SetValue(items[i], i);
        return typed;
    }
}
