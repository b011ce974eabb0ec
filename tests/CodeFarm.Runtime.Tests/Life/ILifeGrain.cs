using Orleans.Concurrency;

namespace CodeFarm.Runtime.Tests.Life;

/// <summary>Notes when it is activated and deactivated.</summary>
public interface ILifeGrain : IGrainWithStringKey
{
    /// <summary>A number that every activation has for itself.</summary>
    Task<Guid> ActivationAsync();

    Task HoldAsync(string gate);

    /// <summary>Asks to be deactivated.</summary>
    Task LeaveAsync();

    /// <summary>Asks to be deactivated, then waits at the gate.</summary>
    Task LeaveAndHoldAsync(string gate);

    /// <summary>Asks to be kept though nobody calls.</summary>
    Task StayAsync(TimeSpan time);

    Task SaveAsync(string value);

    [AlwaysInterleave]
    Task ProbeAsync();
}
