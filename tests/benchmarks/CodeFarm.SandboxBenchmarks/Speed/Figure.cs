namespace CodeFarm.SandboxBenchmarks.Speed;

/// <summary>One measured value: its key in JSON, its label in the table, its unit, and what it should not exceed.</summary>
internal sealed record Figure(string Key, string Label, double Value, string Unit, double? Goal = null);
