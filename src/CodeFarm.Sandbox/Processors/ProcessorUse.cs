using System.Globalization;
using CodeFarm.Sandbox.Workers;

namespace CodeFarm.Sandbox.Processors;

/// <summary>What a process and all that descend from it have had of the processors so far.</summary>
/// <param name="Computed">How long their threads have run, together.</param>
/// <param name="Waited">How long each of the threads that live was ready to run and had no processor.</param>
internal sealed record ProcessorUse(TimeSpan Computed, IReadOnlyDictionary<int, TimeSpan> Waited)
{
    /// <summary>Null where the kernel does not tell.</summary>
    public static ProcessorUse? Of(int process)
    {
        if (ProcessorTime.Of(process) is not { } computed)
            return null;
        var waited = new Dictionary<int, TimeSpan>();
        foreach (var thread in ProcessFamily.Threads(process))
        {
            if (WaitOf(thread) is { } wait)
                waited[thread] = wait;
        }

        return waited.Count == 0 ? null : new(computed, waited);
    }

    /// <summary>Of the thread that has waited longest since then.</summary>
    public TimeSpan LongestWaitSince(ProcessorUse earlier) => Waited.Count == 0
        ? TimeSpan.Zero
        : Waited.Max(thread => thread.Value - earlier.Waited.GetValueOrDefault(thread.Key));

    // Nanoseconds on a processor, nanoseconds of waiting for one, and how often it ran (Documentation/scheduler/sched-stats.rst).
    private static TimeSpan? WaitOf(int thread)
    {
        try
        {
            return File.ReadAllText($"/proc/{thread}/schedstat").Split(' ') is [_, var wait, _]
                ? TimeSpan.FromMicroseconds(long.Parse(wait, CultureInfo.InvariantCulture) / 1000)
                : null;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
