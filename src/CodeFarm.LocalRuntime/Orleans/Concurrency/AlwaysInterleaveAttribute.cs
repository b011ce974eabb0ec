namespace Orleans.Concurrency;

/// <summary>The method may start while any other call of the grain is at an await.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AlwaysInterleaveAttribute : Attribute;
