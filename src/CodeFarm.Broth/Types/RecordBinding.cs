namespace CodeFarm.Broth.Types;

/// <summary>
/// What a record of the farm is as an object: a <see cref="FarmRecord"/> wherever values are handled without the code of a
/// function, a type of the function's own where it is called.
/// </summary>
public abstract class RecordBinding
{
    /// <summary>Every record is a <see cref="FarmRecord"/>.</summary>
    public static RecordBinding Neutral { get; } = new NeutralBinding();

    /// <summary>The type of the record's objects.</summary>
    /// <param name="record">A type of kind <see cref="FarmKind.Record"/>.</param>
    public abstract Type TypeOf(FarmType record);

    /// <param name="record">A type of kind <see cref="FarmKind.Record"/>.</param>
    /// <param name="values">One for each field, of the field's type.</param>
    public abstract object Create(FarmType record, object?[] values);

    /// <param name="record">A type of kind <see cref="FarmKind.Record"/>.</param>
    /// <param name="value">An instance of <see cref="TypeOf"/>.</param>
    /// <param name="field">The number of the field, from 0.</param>
    public abstract object? ValueOf(FarmType record, object value, int field);

    /// <summary>The type at run time of a parameter or result: <see cref="FarmType.ClrType"/> with the records of this binding.</summary>
    public Type ClrTypeOf(FarmType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.HasRecord ? ClrTypes.Of(type, this) : type.ClrType;
    }

    private sealed class NeutralBinding : RecordBinding
    {
        public override Type TypeOf(FarmType record) => typeof(FarmRecord);

        public override object Create(FarmType record, object?[] values) => new FarmRecord(record, values);

        public override object? ValueOf(FarmType record, object value, int field) => ((FarmRecord)value).Values[field];
    }
}
