namespace CodeFarm.Capabilities;

/// <summary>What a host answers.</summary>
/// <param name="Status">Such as 200 or 404.</param>
/// <param name="Text">The body; possibly empty.</param>
public sealed record HttpAnswer(int Status, string Text)
{
    /// <summary>Whether the status says that all is well: 200 to 299.</summary>
    public bool IsSuccess => Status is >= 200 and <= 299;
}
