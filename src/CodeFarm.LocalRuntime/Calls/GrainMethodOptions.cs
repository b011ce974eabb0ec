namespace CodeFarm.LocalRuntime.Calls;

/// <summary>What the attributes of a grain method say, with the values of Orleans' InvokeMethodOptions.</summary>
[Flags]
public enum GrainMethodOptions
{
    /// <summary>An ordinary method.</summary>
    None = 0,

    /// <summary>Nobody waits for it.</summary>
    OneWay = 1,

    /// <summary>It interleaves with its like.</summary>
    ReadOnly = 2,

    /// <summary>It interleaves with everything.</summary>
    AlwaysInterleave = 4,
}
