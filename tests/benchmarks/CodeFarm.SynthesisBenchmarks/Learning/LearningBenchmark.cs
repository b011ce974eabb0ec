using System.Globalization;
using System.Text.Json;
using CodeFarm.Synthesis;

namespace CodeFarm.SynthesisBenchmarks.Learning;

/// <summary>
/// <c>scripts/bench learning</c>: how many held-out tasks are solved, and in what time, before and after learning from so many
/// solved tasks of other families.
/// </summary>
internal sealed class LearningBenchmark(LearningBenchmarkOptions options)
{
    private static readonly int[] Stages = [0, 25, 50, 100];
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly ProcessorClock _clock = new();

    public static int Run(string[] args)
    {
        try
        {
            return new LearningBenchmark(LearningBenchmarkOptions.Parse(args)).Run();
        }
        catch (ArgumentException exception)
        {
            Console.Error.WriteLine($"bench learning: {exception.Message}\n{LearningBenchmarkOptions.Usage}");
            return 2;
        }
    }

    private int Run()
    {
        var families = new TaskFamilies(ComponentLibrary.Standard, options.Tasks, options.HeldOut, options.Seed);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{families.HeldOut.Count} held-out tasks, {families.ForLearning.Count} tasks of other families to learn from, {options.Timeout} processor seconds a task, seed {options.Seed}"));
        Console.WriteLine($"{"learned from",12} {"learning s",10} {"components",10} {"nodes",12} {"tasks",6} {"solved",7} {"right",6} {"median s",9} {"total s",8} {"lost",5}");
        WarmUp();
        var (learned, corpus, queue) = (LearnedLibrary.Empty, new List<SolvedTask>(), new Queue<FamilyTask>(families.ForLearning));
        var stages = new List<LearningStage>();
        foreach (var most in Stages)
        {
            var library = ComponentLibrary.Standard.With(learned);
            while (corpus.Count < most && queue.TryDequeue(out var task))
            {
                if (Solve(task, library) is { IsRight: true } outcome)
                    corpus.Add(new SolvedTask(task.Name, task.Family, task.Problem.Description, outcome.Program));
            }

            if (stages is [.., var last] && last.SolvedTasks == corpus.Count) break;
            var start = _clock.GetTimestamp();
            if (most > 0)
                learned = new LibraryLearner(ComponentLibrary.Standard, new()).Learn(corpus, learned, DateTimeOffset.UnixEpoch, CancellationToken.None);
            var learning = _clock.GetElapsedTime(start).TotalSeconds;
            stages.Add(Measure(families.HeldOut, learned, corpus.Count, stages.FirstOrDefault()) with { LearningSeconds = learning });
            Print(stages[^1]);
        }

        foreach (var component in learned.Components)
            Console.WriteLine($"  {component.Name}({string.Join(", ", component.Parameters)}) costs {component.Cost}, {component.Tasks.Count} tasks: {component.Program}");
        if (options.Json is not null)
            File.WriteAllText(options.Json, JsonSerializer.Serialize(new { options.Seed, options.Timeout, Stages = stages, Corpus = corpus, Library = learned.History }, Json) + "\n");
        return 0;
    }

    private LearningStage Measure(IReadOnlyList<FamilyTask> tasks, LearnedLibrary learned, int solved, LearningStage? first)
    {
        var library = ComponentLibrary.Standard.With(learned);
        var outcomes = tasks.Select(task => (Task: task, Outcome: Solve(task, library))).ToArray();
        string[] right = [.. outcomes.Where(entry => entry.Outcome.IsRight).Select(entry => entry.Task.Name)];
        var times = outcomes.Where(entry => entry.Outcome.IsRight).Select(entry => entry.Outcome.Seconds).Order().ToArray();
        var version = learned.History.Count > 0 ? learned.History[^1] : null;
        return new(
            solved, learned.Components.Count, tasks.Count, outcomes.Count(entry => entry.Outcome.Program.Length > 0), right.Length,
            times.Length == 0 ? 0 : times[times.Length / 2], outcomes.Sum(entry => entry.Outcome.Seconds),
            [.. (first?.RightTasks ?? []).Except(right)], right, version?.NodesBefore ?? 0, version?.NodesAfter ?? 0);
    }

    /// <summary>Searches, compiles the first candidate and runs it on all examples.</summary>
    private (string Program, bool IsRight, double Seconds) Solve(FamilyTask task, ComponentLibrary library)
    {
        GC.Collect();
        var synthesizer = new ProgramSynthesizer(library, new SynthesisOptions { Budget = TimeSpan.FromSeconds(options.Timeout), Clock = _clock, MaximumCandidates = 1 });
        var start = _clock.GetTimestamp();
        var result = synthesizer.Synthesize(task.Problem, CancellationToken.None);
        var seconds = _clock.GetElapsedTime(start).TotalSeconds;
        if (result.Candidates is not [var first, ..]) return ("", false, seconds);
        var compiled = CompiledCandidate.Compile(first.Source);
        return (first.Program, task.Problem.Examples.Concat(task.Unseen).All(compiled.Passes), seconds);
    }

    private void WarmUp()
    {
        foreach (var problem in WarmUpProblems.All)
            Solve(new("", "", problem, []), ComponentLibrary.Standard);
    }

    private static void Print(LearningStage stage) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{stage.SolvedTasks,12} {stage.LearningSeconds,10:0.0} {stage.Components,10} {(stage.NodesBefore == 0 ? "-" : $"{stage.NodesBefore} to {stage.NodesAfter}"),12} {stage.Tasks,6} {stage.Solved,7} {stage.Right,6} {stage.MedianSeconds,9:0.000} {stage.Seconds,8:0.0} {stage.Lost.Count,5}"));
}
