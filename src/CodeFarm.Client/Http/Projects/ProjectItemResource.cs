namespace CodeFarm.Client.Http;

/// <summary>One requirement of a project.</summary>
/// <param name="Function">The function.</param>
/// <param name="TaskId">Its task; empty before it was submitted.</param>
/// <param name="State">The state's name; queued before it was submitted.</param>
/// <param name="WaitsFor">What it waits for, or why it will not be grown.</param>
public sealed record ProjectItemResource(string Function, string TaskId, string State, string WaitsFor);
