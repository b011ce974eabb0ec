using System.Runtime.InteropServices;

namespace CodeFarm.Sandbox.Pipes;

/// <summary>Reads from a descriptor what is there, and never waits for more (read(2), O_NONBLOCK).</summary>
internal static partial class NonBlockingRead
{
    private const int TryAgain = 11;
    private const int Interrupted = 4;
    private const int SetFlags = 4;
    private const int GetFlags = 3;
    private const int NonBlocking = 0x800;

    /// <returns>Whether the descriptor can be read so from now on.</returns>
    public static bool TryEnable(int descriptor)
    {
        var flags = Control(descriptor, GetFlags, 0);
        return flags >= 0 && Control(descriptor, SetFlags, flags | NonBlocking) == 0;
    }

    /// <returns>How many bytes; 0 at the end, null where there is nothing yet.</returns>
    /// <exception cref="IOException">The pipe is broken.</exception>
    public static int? From(int descriptor, Span<byte> space)
    {
        while (true)
        {
            var read = Read(descriptor, ref MemoryMarshal.GetReference(space), space.Length);
            if (read >= 0)
                return (int)read;
            switch (Marshal.GetLastPInvokeError())
            {
                case TryAgain:
                    return null;
                case Interrupted:
                    continue;
                case var error:
                    throw new IOException($"The pipe cannot be read: {Marshal.GetPInvokeErrorMessage(error)}.");
            }
        }
    }

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    private static partial nint Read(int descriptor, ref byte space, nint length);

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int Control(int descriptor, int command, int argument);
}
