using System.Runtime.InteropServices;
using CodeFarm.Sandbox.Isolation.ControlGroups;
using CodeFarm.Sandbox.Workers;

namespace CodeFarm.Sandbox.Processors;

/// <summary>
/// What a worker gets of the processors when they are short. One that waits for calls or answers them quickly comes first; one whose
/// call takes long gives way, and one whose function has killed a worker lately leaves half of the processors to others. With processors
/// to spare all are as fast as ever.
/// </summary>
internal sealed partial class WorkerPriority(int process, ControlGroup? group)
{
    // A ninth of the weight of a process that has never been niced (sched(7)): long calls give way, and still end in time.
    private const int LowNice = 10;
    private const int OfThread = 0;

    // Whether a priority can be raised again: root may, but not in every container. Elsewhere nothing is lowered.
    private static volatile bool _mayRaise = Environment.IsPrivilegedProcess;

    private readonly Lock _gate = new();
    private volatile bool _isReady;
    private volatile bool _isSlow;
    private volatile bool _isSuspect;
    private (bool IsPrompt, bool IsLow, bool IsConfined)? _applied;
    private TimeSpan _countedFrom;

    /// <summary>Its start is over; until then it is in nobody's way.</summary>
    public void SetReady()
    {
        _isReady = true;
        BeginCount();
        ApplySoon();
    }

    /// <summary>It does nothing now: what it has computed so far was for calls that have ended.</summary>
    public void BeginCount() => ThreadPool.UnsafeQueueUserWorkItem(static priority => priority.Count(), this, preferLocal: false);

    /// <summary>Whether it had a processor for so long since <see cref="BeginCount"/>; true where that cannot be found out.</summary>
    public bool HasComputed(TimeSpan time) => ProcessorTime.Of(process) is not { } now || now - _countedFrom >= time;

    /// <summary>Whether its call takes long.</summary>
    public void SetSlow(bool isSlow)
    {
        if (_isSlow == isSlow)
            return;
        _isSlow = isSlow;
        ApplySoon();
    }

    /// <summary>Whether its function has killed workers lately.</summary>
    public void SetSuspect(bool isSuspect)
    {
        if (_isSuspect == isSuspect)
            return;
        _isSuspect = isSuspect;
        ApplySoon();
    }

    private void Count() => _countedFrom = ProcessorTime.Of(process) ?? TimeSpan.Zero;

    // Walking the threads takes longer than most calls.
    private void ApplySoon()
    {
        if (OperatingSystem.IsLinux())
            ThreadPool.UnsafeQueueUserWorkItem(static priority => priority.Apply(), this, preferLocal: false);
    }

    private void Apply()
    {
        lock (_gate)
        {
            var computes = _isSlow || _isSuspect;
            var isShared = group is { SharesProcessors: true };
            var wanted = (
                IsPrompt: _isReady && !computes,
                IsLow: _isSlow && (_mayRaise || isShared),
                IsConfined: _isSuspect);
            if (wanted == _applied)
                return;
            var changesWeight = wanted.IsLow != (_applied?.IsLow ?? false);
            if (changesWeight && isShared)
                group!.SetPriority(wanted.IsLow);
            var processors = wanted.IsConfined ? ProcessorSet.ForSuspects : ProcessorSet.All;
            // A thread that starts meanwhile has what the one that starts it has.
            foreach (var thread in ProcessFamily.Threads(process))
            {
                SchedulingSlice.Set(thread, wanted.IsPrompt ? SchedulingSlice.Short : SchedulingSlice.Usual);
                processors.Confine(thread);
                if (changesWeight && !isShared)
                    SetNice(thread, wanted.IsLow);
            }

            _applied = wanted;
        }
    }

    private static void SetNice(int thread, bool isLow)
    {
        // One that is alive and not to be raised stays as it is.
        if (SetPriority(OfThread, thread, isLow ? LowNice : 0) != 0 && !isLow && SetPriority(OfThread, thread, LowNice) == 0)
            _mayRaise = false;
    }

    [LibraryImport("libc", EntryPoint = "setpriority")]
    private static partial int SetPriority(int which, int who, int priority);
}
