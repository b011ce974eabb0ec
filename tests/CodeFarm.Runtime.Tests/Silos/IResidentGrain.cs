namespace CodeFarm.Runtime.Tests.Silos;

/// <summary>Lives on a silo that may be lost.</summary>
public interface IResidentGrain : IGrainWithStringKey
{
    Task<string> SiloAsync();

    Task<string> ReadAsync();

    Task WriteAsync(string value);

    Task SetAsync(string value);

    Task HoldAsync(string gate);

    /// <summary>Has a grain elsewhere wait at the gate; how that ended.</summary>
    Task<string> HaveHeldAsync(string other, string gate);

    /// <summary>
    /// Blocks its turn at the gate, then writes its state, publishes an event and calls another grain, and notes how each
    /// of these ended.
    /// </summary>
    Task ActLateAsync(string gate, string other);
}
