namespace CodeFarm.Synthesis.Search;

/// <summary>
/// The bound of memory was reached: it leaves whatever the search was doing, since one more list of enormous texts may take
/// as much again. The search catches it and ends with what it has found.
/// </summary>
internal sealed class MemoryBoundException : Exception;
