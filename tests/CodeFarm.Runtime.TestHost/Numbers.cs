namespace CodeFarm.Runtime.TestHost;

/// <summary>The state of writers and readers.</summary>
public sealed class Numbers
{
    public List<int> Values { get; set; } = [];
}
