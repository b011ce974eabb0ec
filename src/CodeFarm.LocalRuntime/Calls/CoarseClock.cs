namespace CodeFarm.LocalRuntime.Calls;

/// <summary>
/// Milliseconds on the clock of <see cref="Environment.TickCount64"/>, as the sweep of the call registry saw it last: exact
/// enough for timeouts and idle times, and free to read on every call.
/// </summary>
internal static class CoarseClock
{
    private static long _now = Environment.TickCount64;

    public static long Now => Volatile.Read(ref _now);

    public static long Advance()
    {
        var now = Environment.TickCount64;
        Volatile.Write(ref _now, now);
        return now;
    }
}
