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

    private readonly Place[] _places = new Place[Capacity];
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
        ref var top = ref _places[--_count];
        var call = top.Call;
        top.Call = null;
        return call;
    }

    public bool TryPush(GrainCall call)
    {
        if (_count == Capacity)
            return false;
        _places[_count++].Call = call;
        return true;
    }

    private static CallStack Create(int slot)
    {
        if (_stacks is null || slot >= _stacks.Length)
            Array.Resize(ref _stacks, Math.Max(slot + 1, (_stacks?.Length ?? 8) * 2));
        return _stacks[slot] = new CallStack();
    }

    // An array of a class checks the type of what is stored; an array of a struct does not.
    private struct Place
    {
        public GrainCall? Call;
    }
}
