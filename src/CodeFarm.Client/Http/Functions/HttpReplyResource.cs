namespace CodeFarm.Client.Http;

/// <summary>What a host answers under test.</summary>
/// <param name="Status">Such as 200.</param>
/// <param name="Text">The body; null for none.</param>
public sealed record HttpReplyResource(int Status, string? Text);
