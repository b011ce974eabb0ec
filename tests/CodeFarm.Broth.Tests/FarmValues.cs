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
        from scalar in Scalar
        from depth in Gen.Choose(0, FarmType.MaxDepth)
        from areLists in Gen.ArrayOf(Gen.Elements(true, false), depth)
        select areLists.Aggregate(scalar, (type, isList) => isList ? FarmType.ListOf(type) : FarmType.DictionaryOf(type));

    public static Gen<(FarmType Type, object Value)> TypeAndValue { get; } =
        from type in Type
        from value in Value(type)
        select (type, value);

    public static Gen<object> Value(FarmType type) => type.Kind switch
    {
        FarmKind.String => Text.Select(text => (object)text),
        FarmKind.Int => Gen.OneOf(
            Gen.Choose(-1000, 1000), Gen.Elements(int.MinValue, int.MaxValue)).Select(number => (object)number),
        FarmKind.Long => Gen.OneOf(
            Gen.Choose(-1000, 1000).Select(number => number * 10_000_000L), Gen.Elements(long.MinValue, long.MaxValue)).Select(number => (object)number),
        FarmKind.Double => Gen.OneOf(
            ArbMap.Default.GeneratorFor<double>(),
            Gen.Elements(double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon, double.MaxValue, -0.0))
            .Select(number => (object)number),
        FarmKind.Bool => Gen.Elements(true, false).Select(flag => (object)flag),
        FarmKind.Dictionary =>
            from length in Gen.Choose(0, 3)
            from keys in Gen.ArrayOf(Text, length)
            from items in Gen.ArrayOf(Value(type.Element!), length)
            select ToTypedDictionary(keys, items, type.Element!),
        _ => from length in Gen.Choose(0, 3)
             from items in Gen.ArrayOf(Value(type.Element!), length)
             select (object)ToTypedArray(items, type.Element!),
    };

    // Letters, quotes, controls and characters of two UTF-16 units.
    private static Gen<string> Text { get; } =
        Gen.ArrayOf(Gen.Elements("a", "Z", " ", "\"", "\\", "\n", "\0", "é", "\u2028", "<", "😀", "null", "12"))
            .Select(string.Concat);

    private static object ToTypedDictionary(string[] keys, object[] values, FarmType value)
    {
        var typed = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), value.ClrType))!;
        for (var i = 0; i < keys.Length; i++)
            typed[keys[i]] = values[i];
        return typed;
    }

    private static Array ToTypedArray(object[] items, FarmType element)
    {
        var typed = Array.CreateInstance(element.ClrType, items.Length);
        items.CopyTo(typed, 0);
        return typed;
    }
}
