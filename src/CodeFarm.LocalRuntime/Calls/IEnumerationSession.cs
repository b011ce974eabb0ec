namespace CodeFarm.LocalRuntime.Calls;

/// <summary>An open enumeration, whatever its elements are.</summary>
internal interface IEnumerationSession
{
    /// <summary>When its consumer last asked for elements, on the clock of <see cref="Environment.TickCount64"/>.</summary>
    long LastPull { get; }

    /// <summary>Disposes the enumerator, in a turn of its activation.</summary>
    Task EndAsync();
}
