namespace CodeFarm.Client.Http;

/// <summary>The types of the events in a stream.</summary>
public static class EventTypes
{
    /// <summary>A step of a task's history; its id counts the steps, from 1.</summary>
    public const string Step = "step";

    /// <summary>Progress within a stage; it has the id of the step before.</summary>
    public const string Progress = "progress";

    /// <summary>The task has ended; nothing follows.</summary>
    public const string End = "end";

    /// <summary>The server stops; the stream may be opened again elsewhere or later.</summary>
    public const string Closing = "closing";

    /// <summary>Says that the connection lives; to be ignored.</summary>
    public const string Alive = "alive";

    /// <summary>All that the page shows.</summary>
    public const string Overview = "overview";
}
