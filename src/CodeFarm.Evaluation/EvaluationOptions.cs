namespace CodeFarm.Evaluation;

/// <summary>How much the evaluator tries. The defaults keep the evaluation of one good candidate well below a second.</summary>
public sealed record EvaluationOptions
{
    /// <summary>The most inputs that are generated from a contract. More find more and take longer; 0 leaves the examples only.</summary>
    public int MaximumGeneratedInputs { get; init; } = 60;

    /// <summary>
    /// For one process on all generated inputs. An honest function may need forever on some of them (the sum up to the largest
    /// number), so what does not end is listed in the report and refuses nothing. Each such input costs this long.
    /// </summary>
    public TimeSpan GeneratedDeadline { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How many inputs that kill their process are stepped over before the remaining ones are left out.</summary>
    public int MaximumRestarts { get; init; } = 2;

    /// <summary>The most changes that are made to a candidate that passed, to see whether the suite notices them; 0 makes none.</summary>
    public int MaximumMutants { get; init; } = 20;

    /// <summary>
    /// For making and running all mutants, which takes about a tenth of it once the compiler is warm. When it is over, the report
    /// says how many were tried.
    /// </summary>
    public TimeSpan MutationBudget { get; init; } = TimeSpan.FromSeconds(1);

    /// <exception cref="ArgumentOutOfRangeException">Names the setting and its range.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(MaximumGeneratedInputs);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaximumGeneratedInputs, 1000);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(GeneratedDeadline, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfNegative(MaximumRestarts);
        ArgumentOutOfRangeException.ThrowIfNegative(MaximumMutants);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaximumMutants, 200);
        ArgumentOutOfRangeException.ThrowIfLessThan(MutationBudget, TimeSpan.Zero);
    }
}
