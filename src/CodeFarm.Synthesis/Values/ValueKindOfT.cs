using System.Diagnostics.CodeAnalysis;

namespace CodeFarm.Synthesis.Values;

/// <inheritdoc cref="ValueKind"/>
/// <typeparam name="T">The type that evaluation delegates use.</typeparam>
internal sealed class ValueKind<T> : ValueKind
    where T : notnull
{
    private readonly ValueAccess<T> _access = ValueAccess<T>.Instance;

    [SetsRequiredMembers]
    public ValueKind(Type type) => Type = type;

    public override object? Normalise(object? value) => ValueTypes.Normalise(value, Type);

    public override long Write(ValueStore store, object? value) => value is null ? Slot.Undefined : _access.Write(store, (T)value);

    public override object? Read(ValueStore store, long slot) => slot == Slot.Undefined ? null : _access.Read(store, slot);

    public override long[] ElementsOf(ValueStore store, long list) => Element!.ElementsOfList(store, list);

    public override long ListOf(ValueStore store, ReadOnlySpan<long> elements) => store.Write(_access.ReadAll(store, elements));

    internal override long[] ElementsOfList(ValueStore store, long list) => store.PoolOf<T[]>().ElementsOf<T>(list);
}
