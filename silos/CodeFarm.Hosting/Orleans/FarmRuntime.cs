namespace CodeFarm.Hosting;

/// <summary>Which runtime this build has, in words for users.</summary>
public static class FarmRuntime
{
    /// <summary>The name, and what it is and is not.</summary>
    public const string Description = "Orleans: a client of a cluster of silos";

    /// <summary>How to get the other one.</summary>
    public const string HowToSwitch = "for one process build without -p:FarmRuntime=Orleans; see the README";

    /// <summary>When the other build was last checked.</summary>
    public const string LastVerified = "The Local build is tested with every change";

    /// <summary>Whether the farm ends with the process that opened it. The silos go on without their clients.</summary>
    public static bool IsInProcess => false;
}
