namespace CodeFarm.SynthesisBenchmarks;

/// <summary>What became of one task; the members are the fields of a line of the report.</summary>
/// <param name="Id">Its name in the suite.</param>
/// <param name="Status">solved, refused, timeout or error.</param>
/// <param name="CpuSeconds">Processor time of the search, of all threads of the process.</param>
/// <param name="Code">The first candidate; null where there is none.</param>
/// <param name="Entry">Class and method of the first candidate.</param>
/// <param name="Size">Number of nodes of the first candidate's expression; 0 where there is none.</param>
/// <param name="Candidates">Number of candidates.</param>
/// <param name="Unseen">Number of examples that the search was not shown.</param>
/// <param name="UnseenPassed">How many of those the first candidate, compiled and run, passes.</param>
/// <param name="Terms">Number of terms that were evaluated.</param>
/// <param name="Reason">Why there is no candidate, or what is wrong with it.</param>
internal sealed record TaskOutcome(
    string Id, string Status, double CpuSeconds, string? Code, string? Entry, int Size, int Candidates, int Unseen, int UnseenPassed, long Terms, string? Reason)
{
    /// <summary>Solved, and right on every example that was not shown.</summary>
    public bool IsRight => Status == "solved" && UnseenPassed == Unseen;
}
