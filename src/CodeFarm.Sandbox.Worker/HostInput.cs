using System.Runtime.InteropServices;
using CodeFarm.Sandbox.Protocol;

namespace CodeFarm.Sandbox.Worker;

/// <summary>What comes from the host.</summary>
/// <param name="stream">The host's pipe.</param>
/// <param name="descriptor">The same for the kernel; -1 where it cannot be asked.</param>
internal sealed partial class HostInput(Stream stream, int descriptor)
{
    private const short Readable = 1;

    private ShortLook _look;

    /// <summary>Takes the next message.</summary>
    /// <returns>False when the host has hung up.</returns>
    /// <exception cref="InvalidDataException">The host sends no such thing.</exception>
    public bool TryRead(FrameBuffer frames, out ReadOnlySpan<byte> frame)
    {
        while (!frames.TryTake(out frame))
        {
            if (descriptor >= 0)
                _look.Try(static input => input.IsThere(), this);
            var read = stream.Read(frames.Space().Span);
            if (read == 0)
                return false;
            frames.Advance(read);
        }

        return true;
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

    private bool IsThere()
    {
        var watched = new Watched { Descriptor = descriptor, Events = Readable };
        return Poll(ref watched, 1, 0) != 0;
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
