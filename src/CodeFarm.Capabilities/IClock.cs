namespace CodeFarm.Capabilities;

/// <summary>Tells the time. It stands still during a call, so that a call can be repeated.</summary>
public interface IClock
{
    /// <summary>When the call began, in universal time. Under test what the requirement says.</summary>
    DateTimeOffset Now { get; }
}
