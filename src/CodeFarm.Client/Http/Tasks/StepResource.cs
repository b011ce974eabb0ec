using CodeFarm.Contracts.Tasks;

namespace CodeFarm.Client.Http;

/// <summary>One entry of a task's history, or news of the work in between.</summary>
/// <param name="State">The state's name.</param>
/// <param name="Time">When.</param>
/// <param name="Text">What happened, for people.</param>
public sealed record StepResource(string State, DateTimeOffset Time, string Text)
{
    /// <summary>Whether it is progress within a stage.</summary>
    public bool IsProgress { get; init; }

    /// <summary>The step as it goes over the wire.</summary>
    public static StepResource From(TaskStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return new(step.State.ToName(), step.Time, step.Text) { IsProgress = step.IsProgress };
    }

    /// <summary>The step as clients see it.</summary>
    public TaskStep ToStep() => new(StateNames.Parse(State), Time, Text) { IsProgress = IsProgress };
}
