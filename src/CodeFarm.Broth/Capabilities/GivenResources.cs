namespace CodeFarm.Broth.Capabilities;

/// <summary>
/// What a requirement gives its function to read under test, so that a test is the same whenever and wherever it runs and touches
/// nothing real.
/// </summary>
/// <param name="Files">Texts by their paths, as <see cref="FilePath"/> prints them.</param>
/// <param name="Http">Answers by their addresses, as <see cref="HttpUrl.Canonical"/> prints them.</param>
public sealed record GivenResources(IReadOnlyDictionary<string, string> Files, IReadOnlyDictionary<string, HttpReply> Http)
{
    /// <summary>The most files and answers together.</summary>
    public const int MaxItems = 200;

    /// <summary>Of all texts together, in characters.</summary>
    public const int MaxLength = 1024 * 1024;

    /// <summary>Nothing.</summary>
    public static GivenResources None { get; } = new(new Dictionary<string, string>(), new Dictionary<string, HttpReply>());
}
