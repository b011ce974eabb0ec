namespace CodeFarm.Sandbox.Isolation;

/// <summary>One thing that a worker tried and must not be able to do.</summary>
/// <param name="Name">What it tried.</param>
/// <param name="WasContained">Whether it failed.</param>
/// <param name="Detail">How it failed, or what it reached.</param>
public sealed record EscapeAttempt(string Name, bool WasContained, string Detail);
