namespace CodeFarm.LocalRuntime.Calls;

/// <summary>
/// A thread's unused call objects of one class. Thread-static fields of generic classes are slow to reach, so the stacks of
/// all pools are in one array, at the slot of their pool.
/// </summary>
internal sealed class CallStack
{
    private const int Capacity = 64;

    private static int _slots;

    [ThreadStatic]
    private static CallStack?[]? _stacks;

    private readonly GrainCall?[] _calls = new GrainCall?[Capacity];
    private int _count;

    public static int NextSlot() => Interlocked.Increment(ref _slots) - 1;

    public static CallStack OfThisThread(int slot)
    {
        var stacks = _stacks;
        return stacks is not null && slot < stacks.Length && stacks[slot] is { } stack ? stack : Create(slot);
    }

    public GrainCall? TryPop()
    {
        if (_count == 0)
            return null;
        ref var top = ref _calls[--_count];
        var call = top;
        top = null;
        return call;
    }

    public bool TryPush(GrainCall call)
    {
        if (_count == Capacity)
            return false;
        _calls[_count++] = call;
        return true;
    }

    private static CallStack Create(int slot)
    {
        if (_stacks is null || slot >= _stacks.Length)
            Array.Resize(ref _stacks, Math.Max(slot + 1, (_stacks?.Length ?? 8) * 2));
        return _stacks[slot] = new CallStack();
    }
}
