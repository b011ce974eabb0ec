using System.Runtime.CompilerServices;

namespace CodeFarm.Synthesis.Values;

/// <summary>
/// How values of one type become slots and are read again. Code that is shared between types looks them up for each generic call,
/// which costs as much as many a component; whoever holds the access has looked them up once.
/// </summary>
internal sealed class ValueAccess<T>
    where T : notnull
{
    private readonly int _index = ValueStore.NextPool();
    private readonly bool _isText = typeof(T) == typeof(string);
    private readonly bool _isList = typeof(T).IsArray;

    private ValueAccess()
    {
    }

    public static ValueAccess<T> Instance { get; } = new();

    public T Read(ValueStore store, long slot) => ScalarSlot.Holds<T>() ? ScalarSlot.Read<T>(slot) : PoolIn(store)[slot];

    public long Write(ValueStore store, T value) => ScalarSlot.Holds<T>() ? ScalarSlot.Write(value) : PoolIn(store).Intern(value);

    /// <summary>The slot of the result of a component; undefined where there is none or it is too long.</summary>
    public long Write(ValueStore store, Maybe<T> result) =>
        !result.HasValue || (!typeof(T).IsValueType && IsTooLong(store, result.Value)) ? Slot.Undefined : Write(store, result.Value);

    /// <summary>The values of slots.</summary>
    public T[] ReadAll(ValueStore store, ReadOnlySpan<long> slots)
    {
        var values = new T[slots.Length];
        for (var index = 0; index < values.Length; index++)
            values[index] = Read(store, slots[index]);
        return values;
    }

    /// <summary>The pool of a store; only values that do not fit into a slot have one.</summary>
    public ValuePool<T> PoolIn(ValueStore store) => Unsafe.As<ValuePool<T>>(store.Pool(_index)) ?? NewPool(store);

    private ValuePool<T> NewPool(ValueStore store)
    {
        var pool = new ValuePool<T>(store);
        store.AddPool(_index, pool);
        return pool;
    }

    private bool IsTooLong(ValueStore store, object value) =>
        _isText ? Unsafe.As<string>(value).Length > store.LongestText : _isList && Unsafe.As<Array>(value).Length > store.LongestList;
}
