namespace CodeFarm.Contracts.Pipeline;

/// <summary>An event of the pipeline.</summary>
public interface IStageEvent
{
    /// <summary>Its attributes.</summary>
    EventHeader Header { get; }
}
