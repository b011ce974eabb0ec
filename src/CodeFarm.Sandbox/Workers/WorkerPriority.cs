using System.Runtime.InteropServices;
using CodeFarm.Sandbox.Isolation.ControlGroups;

namespace CodeFarm.Sandbox.Workers;

/// <summary>
/// What a worker gets of the processors when they are short. A worker whose call takes long has the lower priority, so that calls
/// that take microseconds do not wait behind it; with processors to spare it is as fast as before.
/// </summary>
internal sealed partial class WorkerPriority(int process, ControlGroup? group)
{
    // A ninth of the weight of a process that has never been niced (sched(7)): long calls give way, and still end in time.
    private const int LowNice = 10;
    private const int OfThread = 0;

    // Whether this process may raise a priority again: root may, and whoever has the resource limit for it.
    private static volatile bool _mayRaise = true;

    private readonly Lock _gate = new();
    private bool _isWanted;
    private bool _isLow;

    private bool HasShare => group is { SharesProcessors: true };

    /// <summary>Returns at once; what follows is done in the order of the calls.</summary>
    public void Set(bool isLow)
    {
        if (!OperatingSystem.IsLinux() || (!isLow && !_mayRaise && !HasShare))
            return;
        Volatile.Write(ref _isWanted, isLow);
        ThreadPool.UnsafeQueueUserWorkItem(static priority => priority.Apply(), this, preferLocal: false);
    }

    private void Apply()
    {
        lock (_gate)
        {
            var isLow = Volatile.Read(ref _isWanted);
            if (isLow == _isLow)
                return;
            _isLow = isLow;
            if (HasShare)
            {
                group!.SetPriority(isLow);
                return;
            }

            // A thread that starts meanwhile has the priority of the one that starts it.
            foreach (var thread in ProcessFamily.Threads(process))
            {
                if (SetPriority(OfThread, thread, isLow ? LowNice : 0) != 0 && !isLow && SetPriority(OfThread, thread, LowNice) == 0)
                {
                    // Alive, and not to be raised: it stays as it is, and so does every other.
                    (_mayRaise, _isLow) = (false, true);
                    return;
                }
            }
        }
    }

    [LibraryImport("libc", EntryPoint = "setpriority")]
    private static partial int SetPriority(int which, int who, int priority);
}
