using CodeFarm.Contracts.Pipeline;

namespace CodeFarm.Client.Http;

/// <summary>An event that its agent has given up.</summary>
/// <param name="Id">The event's id.</param>
/// <param name="TaskId">Whose event it is.</param>
/// <param name="Agent">The agent that gave it up.</param>
/// <param name="Error">What went wrong the last time.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Time">When it was given up.</param>
public sealed record DeadLetterResource(string Id, string TaskId, string Agent, string Error, int Attempts, DateTimeOffset Time)
{
    /// <summary>The letter as it goes over the wire.</summary>
    public static DeadLetterResource From(DeadLetter letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        return new(letter.Id, letter.TaskId, letter.Agent, letter.Error, letter.Attempts, letter.Time);
    }

    /// <summary>The letter as clients see it.</summary>
    public DeadLetter ToDeadLetter() => new(Id, TaskId, Agent, Error, Attempts, Time);
}
