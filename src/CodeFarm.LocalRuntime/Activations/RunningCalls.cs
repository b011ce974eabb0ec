using CodeFarm.LocalRuntime.Calls;

namespace CodeFarm.LocalRuntime.Activations;

/// <summary>
/// The calls of an activation that are at an await, and the rules for what may start beside them. Not thread-safe: the
/// activation's lock guards it.
/// </summary>
/// <remarks>
/// The rules are Orleans', but for one: Orleans forgets the call that blocks when that one ends, and then starts an ordinary
/// call beside read-only ones that still run; here another of them blocks in its place.
/// </remarks>
internal sealed class RunningCalls(bool isReentrant)
{
    private readonly List<GrainCall> _calls = [];
    private GrainCall? _blocking;

    public int Count => _calls.Count;

    /// <summary>Whether only calls that may overtake others could start.</summary>
    public bool IsBlocking => !isReentrant && _blocking is not null;

    public bool MayStart(GrainCall call) =>
        !IsBlocking || call.IsAlwaysInterleave || (call.Method.IsReadOnly && _blocking!.Method.IsReadOnly);

    public void Add(GrainCall call)
    {
        _calls.Add(call);
        if (!call.IsAlwaysInterleave)
            _blocking ??= call;
    }

    /// <summary>False where the call was not running.</summary>
    public bool Remove(GrainCall call)
    {
        if (!_calls.Remove(call))
            return false;
        if (_blocking == call)
            _blocking = _calls.Find(static other => !other.IsAlwaysInterleave);
        return true;
    }

    public GrainCall[] TakeAll()
    {
        GrainCall[] all = [.. _calls];
        _calls.Clear();
        _blocking = null;
        return all;
    }
}
