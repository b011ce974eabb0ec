using System.Collections.Concurrent;

namespace CodeFarm.Grains.Tests.Farm;

/// <summary>Searches that last until they are cancelled, or until the test lets them find something.</summary>
internal sealed class EndlessSearch
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _begun = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _ended = new();
    private readonly ManualResetEventSlim _released = new();

    public Task Begun(string taskId) => SignalOf(_begun, taskId).Task;

    public Task Ended(string taskId) => SignalOf(_ended, taskId).Task;

    /// <summary>From now on every search finds something at once.</summary>
    public void Release() => _released.Set();

    /// <summary>Searches on the calling thread.</summary>
    public void Run(string taskId, CancellationToken cancellationToken)
    {
        SignalOf(_begun, taskId).TrySetResult();
        try
        {
            _released.Wait(cancellationToken);
        }
        finally
        {
            SignalOf(_ended, taskId).TrySetResult();
        }
    }

    private static TaskCompletionSource SignalOf(ConcurrentDictionary<string, TaskCompletionSource> signals, string taskId) =>
        signals.GetOrAdd(taskId, static _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
