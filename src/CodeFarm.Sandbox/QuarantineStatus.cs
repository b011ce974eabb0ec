namespace CodeFarm.Sandbox;

/// <summary>A function in quarantine.</summary>
/// <param name="Times">How often in a row it was put there; each time lasts twice as long as the one before.</param>
/// <param name="Remaining">For how long calls are refused still; zero when the next call is let through as a probe.</param>
/// <param name="IsProbing">Whether the one call that decides is under way.</param>
/// <param name="Reason">The code of what the last kill was, of <see cref="SandboxCodes"/>.</param>
public sealed record QuarantineStatus(int Times, TimeSpan Remaining, bool IsProbing, string Reason);
