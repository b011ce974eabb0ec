namespace CodeFarm.Grains.Agents;

/// <summary>What an agent keeps for one task.</summary>
public sealed class StageAgentState<TEvent>
    where TEvent : class
{
    /// <summary>The event that was accepted and is being worked on.</summary>
    public TEvent? Pending { get; set; }

    /// <summary>What was said about the events that were handled, by their ids.</summary>
    public Dictionary<string, StageOutcome> Outcomes { get; set; } = [];

    /// <summary>The handled event whose outcome has yet to be sent.</summary>
    public string? Unsent { get; set; }

    /// <summary>The event that was given up; a dead letter names it.</summary>
    public TEvent? Dead { get; set; }
}
