namespace CodeFarm.Runtime.Tests.Farm;

/// <summary>A test that only the local runtime can pass, with the reason why Orleans cannot or need not.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LocalFactAttribute : FactAttribute
{
    public LocalFactAttribute(string reason)
    {
        Reason = reason;
        if (!TestFarm.IsLocal)
            Skip = $"Local runtime only: {reason}";
    }

    /// <summary>Why.</summary>
    public string Reason { get; }
}
