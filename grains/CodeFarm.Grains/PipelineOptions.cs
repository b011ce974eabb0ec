using System.Collections.Immutable;
using CodeFarm.Broth.Capabilities;

namespace CodeFarm.Grains;

/// <summary>Settings of the pipeline. The same on every silo.</summary>
public sealed record PipelineOptions
{
    private const long LeastSearchMemory = 1L << 20;

    /// <summary>Wall-clock time for the search for candidates. Default: 10 s. A task whose search ends without one fails.</summary>
    public TimeSpan SearchBudget { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Memory for the terms of one search, in bytes as the search reckons it; its process takes up to half as much again. Default:
    /// 1 GB. At least 1 MB. A silo runs up to <see cref="Workers"/> searches at once, and each may take so much. A search that
    /// reaches it ends with what it has found.
    /// </summary>
    public long SearchMemory { get; init; } = 1L << 30;

    /// <summary>Candidates that are tried one after another before a task fails. Default: 3.</summary>
    public int Candidates { get; init; } = 3;

    /// <summary>Time for a candidate to run on all examples, start of its process included. Default: 10 s.</summary>
    public TimeSpan TestDeadline { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Time for a call of a function, start of its process included. Default: 10 s.</summary>
    public TimeSpan CallDeadline { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// A task from which no stage has reported for this long is set going again. Default: 1 min; more than the search and
    /// the tests may take, or work is begun twice for nothing.
    /// </summary>
    public TimeSpan StageTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How often a task from which nothing is heard is set going again before it fails. Default: 5.</summary>
    public int MaximumRestarts { get; init; } = 5;

    /// <summary>
    /// How often a new process resumes a task without any progress before it fails. Default: 20: a task that ends its process
    /// each time must not do so for ever, and one whose processes are killed from outside should outlast that.
    /// </summary>
    public int MaximumResumes { get; init; } = 20;

    /// <summary>
    /// How often an agent tries an event before it becomes a dead letter. Default: 3. Lost silos and answers do not count.
    /// </summary>
    public int HandlingAttempts { get; init; } = 3;

    /// <summary>The wait after the first failed attempt; after the second it is twice as long, and so on. Default: 200 ms.</summary>
    public TimeSpan HandlingRetryDelay { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How many tasks that have ended are listed. Default: 200. Older ones are still found by their ids.</summary>
    public int EndedTasksListed { get; init; } = 200;

    /// <summary>How often open tasks are looked after on each silo. Default: 10 s. The first time is at the silo's start.</summary>
    public TimeSpan ResumePeriod { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long the calls of a function are counted in memory before they are written. Default: 2 s. A crash loses the counts
    /// of that time; shorter costs a write a period for each function that is called.
    /// </summary>
    public TimeSpan StatisticsPeriod { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Stages that may work at the same time on a silo, on threads of their own. Default: the number of processors.
    /// </summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>
    /// Capabilities that every function may use if it declares them; further ones are granted to single functions. Default: what the
    /// environment variable FARM_GRANTS lists, such as <c>clock,files=/srv/rates</c>; nothing without it.
    /// </summary>
    public ImmutableArray<string> Grants { get; init; } =
        [.. (Environment.GetEnvironmentVariable("FARM_GRANTS") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Checks the settings.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range; the message names it.</exception>
    public void Validate()
    {
        try
        {
            CapabilityGrants.Parse(Grants);
        }
        catch (FormatException unknown)
        {
            throw new ArgumentOutOfRangeException(nameof(Grants), string.Join(',', Grants), unknown.Message);
        }

        foreach (var (value, name) in new[]
        {
            (SearchBudget, nameof(SearchBudget)), (TestDeadline, nameof(TestDeadline)), (CallDeadline, nameof(CallDeadline)),
            (StageTimeout, nameof(StageTimeout)), (HandlingRetryDelay, nameof(HandlingRetryDelay)), (ResumePeriod, nameof(ResumePeriod)),
            (StatisticsPeriod, nameof(StatisticsPeriod)),
        })
        {
            if (value <= TimeSpan.Zero)
                throw new ArgumentOutOfRangeException(name, value, "must be positive");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(SearchMemory, LeastSearchMemory);
        ArgumentOutOfRangeException.ThrowIfLessThan(Candidates, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Workers, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(MaximumRestarts);
        ArgumentOutOfRangeException.ThrowIfNegative(MaximumResumes);
        ArgumentOutOfRangeException.ThrowIfLessThan(HandlingAttempts, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(EndedTasksListed, 1);
        if (StageTimeout <= SearchBudget || StageTimeout <= TestDeadline)
        {
            throw new ArgumentOutOfRangeException(
                nameof(StageTimeout), StageTimeout, $"must be more than {nameof(SearchBudget)} and {nameof(TestDeadline)}");
        }
    }
}
