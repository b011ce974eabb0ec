namespace CodeFarm.Benchmarks;

/// <summary>One measured value: its key in JSON, its label in the table, and its unit.</summary>
internal sealed record Figure(string Key, string Label, double Value, string Unit);
