using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace CodeFarm.Sandbox.Pipes;

/// <summary>One thread that sleeps until one of many pipes has something, and hands that pipe to the thread pool (epoll(7)).</summary>
internal sealed partial class PipeWatcher
{
    private const int CloseOnExec = 0x80000;
    private const int Add = 1;
    private const int Remove = 2;
    private const int Modify = 3;
    private const uint Readable = 0x1;
    private const uint Once = 1u << 30;
    private const int MostEvents = 64;

    private readonly int _epoll;
    private readonly ConcurrentDictionary<int, WatchedPipe> _pipes = new();

    private PipeWatcher(int epoll)
    {
        _epoll = epoll;
        new Thread(Serve) { IsBackground = true, Name = "pipe watcher" }.Start();
    }

    /// <summary>Null where the system has none.</summary>
    public static PipeWatcher? Instance { get; } = OperatingSystem.IsLinux() && CreateEpoll(CloseOnExec) is >= 0 and var epoll ? new(epoll) : null;

    /// <summary>Tells the pipe, once, when it has something or has ended.</summary>
    public void Watch(int descriptor, WatchedPipe pipe)
    {
        _pipes[descriptor] = pipe;
        if (Control(Modify, descriptor) != 0)
            _ = Control(Add, descriptor);
    }

    /// <summary>The descriptor is going to be closed.</summary>
    public void Forget(int descriptor, WatchedPipe pipe)
    {
        if (_pipes.TryRemove(KeyValuePair.Create(descriptor, pipe)))
            _ = Control(Remove, descriptor);
    }

    private int Control(int operation, int descriptor)
    {
        Span<byte> watched = stackalloc byte[Event.Bytes];
        Event.Write(watched, Readable | Once, descriptor);
        return ControlEpoll(_epoll, operation, descriptor, ref MemoryMarshal.GetReference(watched));
    }

    private void Serve()
    {
        var events = new byte[MostEvents * Event.Bytes];
        while (true)
        {
            var count = WaitForEpoll(_epoll, ref MemoryMarshal.GetArrayDataReference(events), MostEvents, -1);
            // Less than zero: a signal has interrupted the wait.
            for (var i = 0; i < count; i++)
            {
                if (_pipes.TryGetValue(Event.DescriptorIn(events.AsSpan(i * Event.Bytes)), out var pipe))
                    ThreadPool.UnsafeQueueUserWorkItem(pipe, preferLocal: false);
            }
        }
    }

    [LibraryImport("libc", EntryPoint = "epoll_create1")]
    private static partial int CreateEpoll(int flags);

    [LibraryImport("libc", EntryPoint = "epoll_ctl")]
    private static partial int ControlEpoll(int epoll, int operation, int descriptor, ref byte watched);

    [LibraryImport("libc", EntryPoint = "epoll_wait")]
    private static partial int WaitForEpoll(int epoll, ref byte events, int most, int timeout);

    // struct epoll_event, which is packed on x86 only.
    private static class Event
    {
        private static readonly int Offset = RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.X86 ? 4 : 8;

        public static int Bytes => Offset + sizeof(ulong);

        public static void Write(Span<byte> watched, uint kinds, int descriptor)
        {
            watched.Clear();
            BitConverter.TryWriteBytes(watched, kinds);
            BitConverter.TryWriteBytes(watched[Offset..], (long)descriptor);
        }

        public static int DescriptorIn(ReadOnlySpan<byte> watched) => BitConverter.ToInt32(watched[Offset..]);
    }
}
