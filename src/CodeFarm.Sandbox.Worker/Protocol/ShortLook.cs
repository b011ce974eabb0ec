using System.Diagnostics;

namespace CodeFarm.Sandbox.Protocol;

/// <summary>
/// Looks for a message for some microseconds before its reader goes to sleep, because to be woken takes longer than the shortest calls.
/// Where that was in vain several times, the next ones are not looked for.
/// </summary>
internal struct ShortLook
{
    private const int LongestMicros = 20;
    private const int MostMisses = 8;
    private const int SkippedAfterMisses = 64;

    private int _misses;
    private int _toSkip;

    // With one processor the other side could send nothing meanwhile.
    public static bool IsPossible { get; } = Environment.ProcessorCount > 1;

    /// <param name="isThere">Asks whether there is a message; returns at once.</param>
    /// <param name="state">Is handed to it.</param>
    /// <returns>Whether a message came.</returns>
    public bool Try<T>(Func<T, bool> isThere, T state)
    {
        if (!IsPossible || _toSkip-- > 0)
            return false;
        _toSkip = 0;
        var started = Stopwatch.GetTimestamp();
        bool found;
        while (!(found = isThere(state)) && Stopwatch.GetElapsedTime(started).TotalMicroseconds < LongestMicros)
        {
        }

        _misses = found ? 0 : _misses + 1;
        if (_misses >= MostMisses)
            _toSkip = SkippedAfterMisses;
        return found;
    }
}
