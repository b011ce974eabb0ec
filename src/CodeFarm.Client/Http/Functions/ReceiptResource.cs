namespace CodeFarm.Client.Http;

/// <summary>What became of a feedback.</summary>
/// <param name="Version">The version that it is about.</param>
/// <param name="Text">What was done, for people.</param>
/// <param name="TaskId">The task that grows the next version; empty where none is needed.</param>
public sealed record ReceiptResource(int Version, string Text, string TaskId);
