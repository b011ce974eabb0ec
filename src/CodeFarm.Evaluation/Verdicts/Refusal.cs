namespace CodeFarm.Evaluation.Verdicts;

/// <summary>A refusal before it is known which candidate it belongs to; see <see cref="CandidateRefusal"/>.</summary>
internal sealed record Refusal(RefusalReason Reason, string Message, string Hint)
{
    public Refusal(RefusalReason reason, string message)
        : this(reason, message, message)
    {
    }
}
