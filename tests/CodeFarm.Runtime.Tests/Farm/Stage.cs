using System.Collections.Concurrent;

namespace CodeFarm.Runtime.Tests.Farm;

/// <summary>
/// Where grains and tests meet, as a service of every silo: gates at which grain code waits until the test lets it pass,
/// faults that the test asks for, and notes of what happened in which order. With it, no test sleeps.
/// </summary>
public sealed class Stage
{
    /// <summary>Only a broken runtime reaches it; a busy machine does not.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, (TaskCompletionSource Arrived, TaskCompletionSource Opened)> _gates = new();
    private readonly ConcurrentDictionary<string, int> _faults = new();
    private readonly Lock _lock = new();
    private readonly List<string> _notes = [];
    private TaskCompletionSource _noted = NewSource();

    /// <summary>What was noted, in order.</summary>
    public IReadOnlyList<string> Notes
    {
        get
        {
            lock (_lock)
                return [.. _notes];
        }
    }

    /// <summary>In a grain: tells the test that the gate was reached, and waits until it is open.</summary>
    public Task PassAsync(string gate, CancellationToken cancellationToken = default)
    {
        var (arrived, opened) = Gate(gate);
        arrived.TrySetResult();
        return opened.Task.WaitAsync(cancellationToken);
    }

    /// <summary>In a test: waits until a grain is at the gate.</summary>
    public Task ReachedAsync(string gate) => InTime(Gate(gate).Arrived.Task, $"nobody reached gate {gate}");

    /// <summary>In a test: whether a grain is at the gate, or has passed it.</summary>
    public bool IsReached(string gate) => Gate(gate).Arrived.Task.IsCompleted;

    /// <summary>In a test: lets grains pass.</summary>
    public void Open(string gate) => Gate(gate).Opened.TrySetResult();

    /// <summary>In a grain: notes what happened.</summary>
    public void Note(string text)
    {
        TaskCompletionSource noted;
        lock (_lock)
        {
            _notes.Add(text);
            (noted, _noted) = (_noted, NewSource());
        }

        noted.TrySetResult();
    }

    /// <summary>The notes that begin with some text, without it.</summary>
    public IReadOnlyList<string> NotesOf(string prefix) =>
        [.. Notes.Where(note => note.StartsWith(prefix, StringComparison.Ordinal)).Select(note => note[prefix.Length..])];

    /// <summary>In a test: waits until the notes are as wanted.</summary>
    public async Task UntilAsync(Func<IReadOnlyList<string>, bool> notes)
    {
        while (true)
        {
            Task noted;
            lock (_lock)
            {
                if (notes(_notes))
                    return;
                noted = _noted.Task;
            }

            await InTime(noted, $"the notes never were as wanted; they are: {string.Join("; ", Notes)}");
        }
    }

    /// <summary>In a test: waits until something was noted that often.</summary>
    public Task NotedAsync(string text, int times = 1) => UntilAsync(notes => notes.Count(note => note == text) >= times);

    /// <summary>In a test: asks for failures.</summary>
    public void FailNext(string what, int times = 1) => _faults[what] = times;

    /// <summary>In a grain: fails if a test has asked for it.</summary>
    public void ThrowIfAsked(string what)
    {
        while (_faults.TryGetValue(what, out var left) && left > 0)
        {
            if (_faults.TryUpdate(what, left - 1, left))
                throw new StageException($"asked to fail: {what}");
        }
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static async Task InTime(Task task, string complaint)
    {
        try
        {
            await task.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"After {Patience.TotalSeconds} s {complaint}.");
        }
    }

    private (TaskCompletionSource Arrived, TaskCompletionSource Opened) Gate(string name) =>
        _gates.GetOrAdd(name, static _ => (NewSource(), NewSource()));
}
