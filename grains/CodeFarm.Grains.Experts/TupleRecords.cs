using System.Runtime.CompilerServices;
using CodeFarm.Broth.Types;

namespace CodeFarm.Grains.Experts;

/// <summary>Records as the synthesizer has them: tuples of their fields.</summary>
internal sealed class TupleRecords : RecordBinding
{
    public static TupleRecords Instance { get; } = new();

    /// <summary>The tuple of the record's fields.</summary>
    public static FarmType TupleOf(FarmType record) => FarmType.TupleOf([.. record.Fields.Select(static field => field with { Name = null })]);

    public override Type TypeOf(FarmType record) => TupleOf(record).ClrType;

    public override object Create(FarmType record, object?[] values) => Activator.CreateInstance(TypeOf(record), values)!;

    public override object? ValueOf(FarmType record, object value, int field) => ((ITuple)value)[field];
}
