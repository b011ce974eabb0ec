using System.Text.Json;

namespace CodeFarm.Broth.Types;

/// <summary>From values to types; the rules behind <see cref="FarmType.Infer"/> and <see cref="FarmType.Unify"/>.</summary>
internal static class FarmTypeInference
{
    /// <summary>A value that says nothing of its type: what its reader is told.</summary>
    public const string NullHasNoType =
        "null has no type. Write a signature whose type there ends with ?, such as int?, or use an empty text or list";

    public static FarmType Infer(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => FarmType.String,
        JsonValueKind.True or JsonValueKind.False => FarmType.Bool,
        JsonValueKind.Number => InferNumber(value),
        JsonValueKind.Array => FarmType.ListOf(
            value.EnumerateArray().Aggregate(FarmType.Unknown, (known, item) => Unify(known, Infer(item)))),
        JsonValueKind.Object => FarmType.DictionaryOf(
            value.EnumerateObject().Aggregate(FarmType.Unknown, (known, entry) => Unify(known, Infer(entry.Value)))),
        _ => throw new FormatException(NullHasNoType + "."),
    };

    public static FarmType Unify(FarmType first, FarmType second) => (first.Kind, second.Kind) switch
    {
        (FarmKind.Unknown, _) => second,
        (_, FarmKind.Unknown) => first,
        _ when first == second => first,
        (FarmKind.List, FarmKind.List) => FarmType.ListOf(Unify(first.Element!, second.Element!)),
        (FarmKind.Dictionary, FarmKind.Dictionary) when first.Key == second.Key =>
            FarmType.DictionaryOf(first.Key!, Unify(first.Element!, second.Element!)),
        var (a, b) when IsNumber(a) && IsNumber(b) => a > b ? first : second,
        _ => throw new FormatException(
            $"One value is {first} and another is {second}; no type holds both. Make all of them {first} or all {second}."),
    };

    private static FarmType InferNumber(JsonElement value) =>
        value.TryGetInt32(out _) ? FarmType.Int
        : value.TryGetInt64(out _) ? FarmType.Long
        : FarmType.Double;

    // The numeric kinds are declared from narrow to wide, so the greater one holds both.
    private static bool IsNumber(FarmKind kind) => kind is FarmKind.Int or FarmKind.Long or FarmKind.Double;
}
