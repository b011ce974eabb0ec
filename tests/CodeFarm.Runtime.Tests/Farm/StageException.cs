namespace CodeFarm.Runtime.Tests.Farm;

/// <summary>The failure that a test asked for.</summary>
[GenerateSerializer]
public sealed class StageException(string message) : Exception(message);
