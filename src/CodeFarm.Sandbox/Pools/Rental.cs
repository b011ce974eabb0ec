namespace CodeFarm.Sandbox.Pools;

/// <summary>A place in a worker, or why there is none.</summary>
/// <param name="Worker">Null when the call is refused.</param>
/// <param name="Refusal">The outcome of a call that is refused.</param>
internal readonly record struct Rental(WarmWorker? Worker, SandboxOutcome Refusal = SandboxOutcome.Completed);
