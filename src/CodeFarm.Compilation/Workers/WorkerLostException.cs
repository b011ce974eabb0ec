namespace CodeFarm.Compilation.Workers;

/// <summary>A worker ended through no fault of the request: it may be tried again in another.</summary>
internal sealed class WorkerLostException(string message) : Exception(message);
