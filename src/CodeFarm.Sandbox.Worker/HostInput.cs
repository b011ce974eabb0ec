using System.Diagnostics;
using System.Runtime.InteropServices;
using CodeFarm.Sandbox.Protocol;

namespace CodeFarm.Sandbox.Worker;

/// <summary>
/// What comes from the host. A reader looks for it for some microseconds before it goes to sleep, because to be woken takes longer
/// than the shortest calls; where that was in vain several times, it goes to sleep at once for a while.
/// </summary>
/// <param name="stream">The host's pipe.</param>
/// <param name="descriptor">The same for the kernel; -1 where it cannot be asked.</param>
internal sealed partial class HostInput(Stream stream, int descriptor)
{
    private const int LongestLookMicros = 20;
    private const int MostMisses = 8;
    private const int SkippedAfterMisses = 64;
    private const short Readable = 1;

    // With one processor the host could send nothing meanwhile.
    private readonly bool _mayLook = descriptor >= 0 && Environment.ProcessorCount > 1;
    private int _misses;
    private int _toSkip;

    /// <summary>Takes the next message.</summary>
    /// <returns>False when the host has hung up.</returns>
    /// <exception cref="InvalidDataException">The host sends no such thing.</exception>
    public bool TryRead(FrameBuffer frames, out ReadOnlySpan<byte> frame)
    {
        while (!frames.TryTake(out frame))
        {
            if (_mayLook)
                LookShortly();
            var read = stream.Read(frames.Space().Span);
            if (read == 0)
                return false;
            frames.Advance(read);
        }

        return true;
    }

    private void LookShortly()
    {
        if (_toSkip-- > 0)
            return;
        var started = Stopwatch.GetTimestamp();
        var watched = new Watched { Descriptor = descriptor, Events = Readable };
        bool isThere;
        while (!(isThere = Poll(ref watched, 1, 0) != 0) && Stopwatch.GetElapsedTime(started).TotalMicroseconds < LongestLookMicros)
        {
        }

        _misses = isThere ? 0 : _misses + 1;
        if (_misses >= MostMisses)
            _toSkip = SkippedAfterMisses;
    }

    /// <summary>Returns when the host has closed its end.</summary>
    public void WaitForHostToEnd()
    {
        // No event is asked for, so data does not wake this thread; that the other side hung up is reported in any case.
        var watched = new Watched { Descriptor = descriptor };
        while (Poll(ref watched, 1, -1) < 0)
        {
            // A signal has interrupted the wait.
        }
    }

    [LibraryImport("libc", EntryPoint = "poll")]
    private static partial int Poll(ref Watched watched, nuint count, int timeout);

    private struct Watched
    {
        public int Descriptor;
        public short Events;
        public short Reported;
    }
}
