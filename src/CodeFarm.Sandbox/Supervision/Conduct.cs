namespace CodeFarm.Sandbox.Supervision;

/// <summary>What a call did to its worker.</summary>
internal enum Conduct
{
    /// <summary>It ended, with a result or without.</summary>
    Good,

    /// <summary>It ended its worker.</summary>
    Killed,

    /// <summary>Nothing was learned: the caller gave up, or the worker ended through no fault of the call.</summary>
    Unknown,
}
