using CodeFarm.Contracts.Tasks;

namespace CodeFarm.Cli.Progress;

/// <summary>
/// The five stages of a task, as its steps tell them. A step that enters a stage tells what the one before has done; interpretation is
/// the beginning of generation, since users see one search.
/// </summary>
/// <param name="function">The function that grows.</param>
internal sealed class StageBoard(string function)
{
    private const int Feedback = 4;

    private readonly Stage[] _stages =
        [.. new[] { "generate", "validate", "test", "deploy", "feedback" }.Select(static name => new Stage(name, StageStatus.Waiting, "", default, default))];

    public string Function { get; } = function;

    public IReadOnlyList<Stage> Stages => _stages;

    /// <summary>The index of the stage where the task is.</summary>
    public int Current { get; private set; }

    public TaskState State { get; private set; }

    /// <summary>Takes a step in.</summary>
    /// <returns>The indexes of the stages of which there is news, in order.</returns>
    public IReadOnlyList<int> Apply(TaskStep step)
    {
        State = step.State;
        if (step.State is TaskState.Failed or TaskState.NeedsInput or TaskState.Cancelled)
            return [End(Current, EndOf(step.State), step)];
        var next = IndexOf(step.State);
        return next > Current ? Advance(next, step) : [Enter(next, step)];
    }

    /// <summary>Nobody works on the task yet, or nobody will.</summary>
    /// <returns>Whether that is news.</returns>
    public bool Wait(TaskState state, string why)
    {
        var status = state.IsFinal() && state != TaskState.Live ? StageStatus.Failed : StageStatus.Waiting;
        var news = _stages[0].Text != why || _stages[0].Status != status;
        State = state;
        _stages[0] = _stages[0] with { Status = status, Text = why };
        return news;
    }

    private static int IndexOf(TaskState state) => state switch
    {
        TaskState.Validating => 1,
        TaskState.Testing => 2,
        TaskState.Deploying => 3,
        TaskState.Live => Feedback,
        _ => 0,
    };

    private static StageStatus EndOf(TaskState state) => state switch
    {
        TaskState.NeedsInput => StageStatus.Asking,
        TaskState.Cancelled => StageStatus.Cancelled,
        _ => StageStatus.Failed,
    };

    private List<int> Advance(int next, TaskStep step)
    {
        var news = new List<int> { End(Current, StageStatus.Done, step) };
        for (var between = Current + 1; between < next; between++)
            _stages[between] = _stages[between] with { Status = StageStatus.Done };
        Current = next;
        _stages[next] = _stages[next] with { Status = StageStatus.Running, Text = "", Started = step.Time, Ended = default };
        if (next == Feedback)
        {
            _stages[next] = _stages[next] with { Status = StageStatus.Done, Text = "open for its callers" };
            news.Add(next);
        }

        return news;
    }

    // The stage goes on, or the task comes back to it: then what followed is void.
    private int Enter(int stage, TaskStep step)
    {
        for (var later = stage + 1; later < _stages.Length; later++)
            _stages[later] = new(_stages[later].Name, StageStatus.Waiting, "", default, default);
        var goesOn = stage == Current && _stages[stage].Status == StageStatus.Running;
        var started = goesOn ? _stages[stage].Started : step.Time;
        Current = stage;
        _stages[stage] = _stages[stage] with { Status = StageStatus.Running, Text = step.Text, Started = started, Ended = default };
        return stage;
    }

    private int End(int stage, StageStatus status, TaskStep step)
    {
        _stages[stage] = _stages[stage] with { Status = status, Text = step.Text, Ended = step.Time };
        return stage;
    }
}
