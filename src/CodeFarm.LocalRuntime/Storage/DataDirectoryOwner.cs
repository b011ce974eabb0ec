namespace CodeFarm.LocalRuntime.Storage;

/// <summary>Who has a data directory.</summary>
internal sealed record DataDirectoryOwner(int ProcessId, string Machine, string Process, DateTimeOffset Since);
