using CodeFarm.LocalRuntime.Calls;

namespace CodeFarm.LocalRuntime.Activations;

/// <summary>
/// The calls that wait for an activation, in the order in which they came, as a list through the calls themselves. Not
/// thread-safe: the activation's lock guards it.
/// </summary>
internal sealed class Mailbox
{
    private GrainCall? _first;
    private GrainCall? _last;

    public int Count { get; private set; }

    /// <summary>How many of them may overtake others, by their methods.</summary>
    public int OvertakingCount { get; private set; }

    public void Add(GrainCall call)
    {
        call.Next = null;
        if (_last is null)
            _first = call;
        else
            _last.Next = call;
        _last = call;
        Count++;
        if (MayOvertake(call))
            OvertakingCount++;
    }

    /// <summary>Takes the first call that may start; a later one may overtake those that may not.</summary>
    public GrainCall? Take(RunningCalls running)
    {
        GrainCall? previous = null;
        for (var call = _first; call is not null; previous = call, call = call.Next)
        {
            if (!running.MayStart(call))
                continue;
            if (previous is null)
                _first = call.Next;
            else
                previous.Next = call.Next;
            if (_last == call)
                _last = previous;
            call.Next = null;
            Count--;
            if (MayOvertake(call))
                OvertakingCount--;
            return call;
        }

        return null;
    }

    public List<GrainCall> TakeAll()
    {
        var all = new List<GrainCall>(Count);
        for (var call = _first; call is not null;)
        {
            var next = call.Next;
            call.Next = null;
            all.Add(call);
            call = next;
        }

        _first = _last = null;
        Count = OvertakingCount = 0;
        return all;
    }

    private static bool MayOvertake(GrainCall call) => call.IsAlwaysInterleave || call.Method.IsReadOnly;
}
