namespace CodeFarm.Hosting;

/// <summary>What a try of the sandbox has shown.</summary>
/// <param name="Time">How long the call took; null where the sandbox runs nothing because nothing would hold it.</param>
/// <param name="CompileTime">How long the compilation took, the start of its process included; null as <paramref name="Time"/> is.</param>
/// <param name="Isolation">What keeps a worker apart from the machine, in a line.</param>
/// <param name="Advice">What would keep it apart better, a sentence each; empty where nothing is missing.</param>
public sealed record SandboxProbeResult(TimeSpan? Time, TimeSpan? CompileTime, string Isolation, IReadOnlyList<string> Advice)
{
    /// <summary>What control groups give workers here, or why there are none; a sentence.</summary>
    public string ControlGroups { get; init; } = "";
}
