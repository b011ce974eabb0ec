namespace Orleans.Concurrency;

/// <summary>The caller does not wait: its task completes when the call was handed over, whatever becomes of it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OneWayAttribute : Attribute;
