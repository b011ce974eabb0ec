namespace CodeFarm.Broth.Types;

/// <summary>The types at run time.</summary>
internal static class ClrTypes
{
    private static readonly Type[] Tuples =
    [
        typeof(ValueTuple<,>), typeof(ValueTuple<,,>), typeof(ValueTuple<,,,>), typeof(ValueTuple<,,,,>), typeof(ValueTuple<,,,,,>),
        typeof(ValueTuple<,,,,,,>),
    ];

    /// <exception cref="InvalidOperationException">The type is not complete.</exception>
    public static Type Of(FarmType type, RecordBinding records) => type.Kind switch
    {
        FarmKind.List => typeof(IReadOnlyList<>).MakeGenericType(records.ClrTypeOf(type.Element!)),
        FarmKind.Dictionary => typeof(IReadOnlyDictionary<,>).MakeGenericType(type.Key!.ClrType, records.ClrTypeOf(type.Element!)),
        FarmKind.Nullable => NullableOf(records.ClrTypeOf(type.Element!)),
        FarmKind.Tuple => Tuples[type.Fields.Count - FarmType.MinTupleItems].MakeGenericType([.. type.Fields.Select(field => records.ClrTypeOf(field.Type))]),
        FarmKind.Record => records.TypeOf(type),
        _ => ScalarType.Of(type.Kind)?.ClrType
            ?? throw new InvalidOperationException("The element type of a list or dictionary that is always empty is not known."),
    };

    // A text or record may be null as it is.
    private static Type NullableOf(Type content) => content.IsValueType ? typeof(Nullable<>).MakeGenericType(content) : content;
}
