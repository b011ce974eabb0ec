namespace CodeFarm.LocalRuntime.Calls;

/// <summary>
/// Ends calls whose time is up. Calls are pooled, so it is the call objects that are registered, once each, and not the
/// calls: a timeout costs a call nothing but writing its deadline down.
/// </summary>
internal static class CallRegistry
{
    /// <summary>How often deadlines are looked at, in milliseconds: a call ends at most twice this after its time.</summary>
    public const int PeriodMillis = 20;

    private static readonly Lock Gate = new();
    private static readonly List<GrainCall> Calls = [];
    private static Timer? _timer;

    public static void Add(GrainCall call)
    {
        lock (Gate)
        {
            Calls.Add(call);
            if (_timer is null)
            {
                using (ExecutionContext.SuppressFlow())
                    _timer = new Timer(static _ => Sweep(), null, PeriodMillis, PeriodMillis);
            }
        }
    }

    private static void Sweep()
    {
        List<(GrainCall Call, long State)>? expired = null;
        lock (Gate)
        {
            var now = CoarseClock.Advance();
            var kept = 0;
            for (var i = 0; i < Calls.Count; i++)
            {
                var call = Calls[i];
                if (call.Inspect(now, out var state))
                    (expired ??= []).Add((call, state));
                if (!call.IsDiscarded)
                    Calls[kept++] = call;
            }

            Calls.RemoveRange(kept, Calls.Count - kept);
        }

        // Outside of the lock: completing a call may run code of the runtime's users.
        foreach (var (call, state) in expired ?? [])
            call.TimeOut(state);
    }
}
