namespace CodeFarm.Evaluation;

/// <summary>Why one candidate did not pass.</summary>
/// <param name="Index">Its place among the candidates of the request, from 0.</param>
/// <param name="Reason">For programs.</param>
/// <param name="Message">One line for people: the call, what it gave and what was expected.</param>
/// <param name="Hint">
/// One line that a generator may see: the same, unless it would give a withheld example away.
/// </param>
public sealed record CandidateRefusal(int Index, RefusalReason Reason, string Message, string Hint);
