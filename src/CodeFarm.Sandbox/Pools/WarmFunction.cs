using CodeFarm.Sandbox.Workers;

namespace CodeFarm.Sandbox.Pools;

/// <summary>The workers of one function, and who waits for them. Guarded by the pool's lock.</summary>
internal sealed class WarmFunction(AssemblyKey key, string name, int maxWorkers, int pipelineDepth)
{
    // A call behind another one of this length notices no difference; behind a longer one it had better wait for any worker.
    private const double PipelinedMillis = 1;

    // So many calls in a row have to end well before calls share a worker again.
    private const int CallsAlone = 64;

    private double _averageMillis = double.PositiveInfinity;
    private int _callsAlone;

    public AssemblyKey Key => key;

    public string Name => name;

    public List<WarmWorker> Workers { get; } = [];

    public LinkedList<TaskCompletionSource<Rental>> Waiters { get; } = [];

    /// <summary>Workers that are being started.</summary>
    public int Starting { get; set; }

    public int InFlight { get; private set; }

    /// <summary>Whether it may have workers.</summary>
    public bool IsAdmitted { get; set; }

    /// <summary>Takes no further call until it has made room for another function.</summary>
    public bool IsDraining { get; set; }

    /// <summary>A timestamp of the pool's clock.</summary>
    public long LastUsed { get; set; }

    /// <summary>Counts admissions: the lower, the longer it has been here.</summary>
    public long Admission { get; set; }

    public bool IsIdle => IsAdmitted && InFlight == 0 && Starting == 0 && Waiters.Count == 0;

    public bool RunsAlone => _callsAlone > 0;

    public bool MayGrow =>
        IsAdmitted && !IsDraining && Waiters.Count > Starting && Workers.Count + Starting < (RunsAlone ? 1 : maxWorkers);

    private int Depth => RunsAlone || _averageMillis > PipelinedMillis ? 1 : pipelineDepth;

    /// <summary>A place in a worker, the same ones first; null when all are taken.</summary>
    public WarmWorker? TryRent()
    {
        if (!IsAdmitted || IsDraining)
            return null;
        WarmWorker? best = null;
        foreach (var worker in Workers)
        {
            if (worker.InFlight < (best?.InFlight ?? Depth) && !worker.Channel.IsEnding)
                best = worker;
        }

        if (best is null)
            return null;
        best.InFlight++;
        InFlight++;
        return best;
    }

    public void Adopt(WarmWorker worker)
    {
        Workers.Add(worker);
        // What is known of the function may have changed while it was started.
        worker.Channel.SetSuspect(RunsAlone);
    }

    public void GiveBack(WarmWorker worker)
    {
        worker.InFlight--;
        InFlight--;
    }

    /// <summary>Learns from a call how the next ones should be placed.</summary>
    public void Observe(TimeSpan elapsed, bool hasKilled)
    {
        if (hasKilled)
        {
            _callsAlone = CallsAlone;
            Suspect(true);
            return;
        }

        if (_callsAlone > 0 && --_callsAlone == 0)
            Suspect(false);
        var millis = elapsed.TotalMilliseconds;
        // The first calls compile the function; an eighth of each makes them forgotten after some twenty.
        _averageMillis = double.IsInfinity(_averageMillis) ? millis : _averageMillis + ((millis - _averageMillis) / 8);
    }

    private void Suspect(bool isSuspect)
    {
        foreach (var worker in Workers)
            worker.Channel.SetSuspect(isSuspect);
    }
}
