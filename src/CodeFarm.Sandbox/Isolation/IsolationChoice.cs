namespace CodeFarm.Sandbox.Isolation;

/// <summary>The best way to start workers on this machine, and what it is worth.</summary>
internal sealed record IsolationChoice(LaunchPlan Plan, IsolationReport Report);
