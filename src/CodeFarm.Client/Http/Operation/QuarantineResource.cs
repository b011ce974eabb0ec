namespace CodeFarm.Client.Http;

/// <summary>A version whose calls are refused.</summary>
/// <param name="Times">How often in a row; each time lasts twice as long as the one before.</param>
/// <param name="RemainingSeconds">For how long still; 0 when the next call is let through as a probe.</param>
/// <param name="IsProbing">Whether the one call that decides is under way.</param>
/// <param name="Reason">The code of the last kill.</param>
public sealed record QuarantineResource(int Times, double RemainingSeconds, bool IsProbing, string Reason);
