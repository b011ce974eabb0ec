namespace CodeFarm.Runtime.Tests.State;

/// <summary>
/// Has one stored state twice, each with an ETag of its own: two writers who do not know of each other, in one activation.
/// </summary>
public interface IStateGrain : IGrainWithStringKey
{
    Task<Guid> ActivationAsync();

    Task<StateView> ViewAsync(int writer = 0);

    /// <summary>Changes the state in memory only.</summary>
    Task SetAsync(string value, int writer = 0);

    /// <summary>Changes and writes the state; the new ETag.</summary>
    Task<string?> WriteAsync(string value, int writer = 0);

    /// <summary>The same, but a failure is handled in the grain; whether there was one.</summary>
    Task<bool> TryWriteAsync(string value, int writer = 0);

    Task ReadAsync(int writer = 0);

    Task ClearAsync(int writer = 0);

    Task WriteOtherAsync(string value);

    Task<string> OtherAsync();

    Task LeaveAsync();
}
