using System.Collections.Concurrent;
using CodeFarm.Runtime.TestHost;

namespace CodeFarm.Runtime.Tests.Local;

/// <summary>Says when a reader has taken a number.</summary>
internal sealed class CollectingReader : IReader
{
    private readonly ConcurrentDictionary<(string Key, int Number), TaskCompletionSource> _taken = new();

    public void Took(string key, int number) => Source(key, number).TrySetResult();

    public Task TakenAsync(string key, int number) => Source(key, number).Task.WaitAsync(TimeSpan.FromSeconds(60));

    private TaskCompletionSource Source(string key, int number) =>
        _taken.GetOrAdd((key, number), static _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
