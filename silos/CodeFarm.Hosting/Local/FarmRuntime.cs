namespace CodeFarm.Hosting;

/// <summary>Which runtime this build has, in words for users.</summary>
public static class FarmRuntime
{
    /// <summary>The name, and what it is and is not.</summary>
    public const string Description = "Local: one process, not an Orleans cluster";

    /// <summary>How to get the other one.</summary>
    public const string HowToSwitch = "for a cluster build with -p:FarmRuntime=Orleans; see the README";

    /// <summary>When the other build was last checked.</summary>
    public const string LastVerified = "the Orleans build was last verified on 2026-11-21; docs/orleans-build.md says how";

    /// <summary>Whether the farm ends with the process that opened it: what is open goes on when it is opened again.</summary>
    public static bool IsInProcess => true;
}
