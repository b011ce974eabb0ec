using Orleans.Concurrency;

namespace CodeFarm.Runtime.Tests.Timers;

/// <summary>Has named timers whose ticks are noted.</summary>
public interface ITimerGrain : IGrainWithStringKey
{
    Task StartAsync(string timer, TimerSettings settings);

    Task ChangeAsync(string timer, TimeSpan due, TimeSpan period);

    [AlwaysInterleave]
    Task StopAsync(string timer);

    Task HoldAsync(string gate);

    [AlwaysInterleave]
    Task ProbeAsync();

    Task LeaveAsync();
}
