namespace CodeFarm.Interpretation.Results;

/// <summary>
/// What the farm makes of a requirement: <see cref="Ready"/>, <see cref="NeedsInput"/>, <see cref="Offers"/> or
/// <see cref="CannotDo"/>, and nothing else.
/// </summary>
public abstract record InterpretationResult
{
    private protected InterpretationResult(IReadOnlyList<string> notes) => Notes = notes;

    /// <summary>What was assumed, one sentence each, for the user to see: nothing is guessed silently.</summary>
    public IReadOnlyList<string> Notes { get; }
}
