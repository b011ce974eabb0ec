using System.Runtime.CompilerServices;
using CodeFarm.Contracts.Requirements;
using CodeFarm.Contracts.Tasks;
using TaskStatus = CodeFarm.Contracts.Tasks.TaskStatus;

namespace CodeFarm.Gateway.Tests.Serving;

/// <summary>A task whose history a test writes.</summary>
internal sealed class ScriptedTask(string id, Requirement requirement)
{
    private readonly Lock _lock = new();
    private readonly List<TaskStep> _told = [new(TaskState.Queued, ScriptedFarm.Noon, "accepted")];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Requirement Requirement { get; } = requirement;

    public TaskStatus Status
    {
        get
        {
            lock (_lock)
            {
                return new(id, _told[^1].State, Requirement.Name, 0, "", "", [.. _told.Where(static step => !step.IsProgress)])
                {
                    Questions = [new("How many?", "examples: [1]")],
                    ReportJson = "{\"held\":2}",
                    NearMisses = [new("code", ["example 1"])],
                };
            }
        }
    }

    /// <summary>Adds a step, or progress, to what is told to all who watch.</summary>
    public void Tell(TaskState state, string text, bool isProgress = false)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            _told.Add(new(state, ScriptedFarm.Noon, text) { IsProgress = isProgress });
            (changed, _changed) = (_changed, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        changed.SetResult();
    }

    public async IAsyncEnumerable<TaskStep> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var seen = 0; ; seen++)
        {
            TaskStep? step;
            Task changed;
            while (true)
            {
                lock (_lock)
                {
                    step = seen < _told.Count ? _told[seen] : null;
                    changed = _changed.Task;
                }

                if (step is not null)
                    break;
                await changed.WaitAsync(cancellationToken);
            }

            yield return step;
            if (step.State.IsFinal())
                yield break;
        }
    }
}
