namespace CodeFarm.Broth.Capabilities;

/// <summary>What a host answers.</summary>
/// <param name="Status">Such as 200.</param>
/// <param name="Text">The body; possibly empty.</param>
public sealed record HttpReply(int Status, string Text);
