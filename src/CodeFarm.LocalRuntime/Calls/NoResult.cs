namespace CodeFarm.LocalRuntime.Calls;

/// <summary>The result of a method that returns none.</summary>
public readonly struct NoResult;
