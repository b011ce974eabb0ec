using System.Collections.Immutable;
using CodeFarm.Contracts.Requirements;
using CodeFarm.Contracts.Tasks;
using CodeFarm.Grains.Tests.Farm;
using Xunit.Abstractions;
using TaskStatus = CodeFarm.Contracts.Tasks.TaskStatus;

namespace CodeFarm.Grains.Tests.Tasks;

/// <summary>Silos are lost and replaced all the time, and every task ends as if nothing had happened.</summary>
public sealed class ChaosTests(ITestOutputHelper output)
{
    private const int Tasks = 20;
    private const int Losses = 12;

    // One call of the pipeline in so many is the last that the silo of its grain, or of its caller, sees.
    private const int CallsALoss = 20;

    private static readonly PipelineOptions Watchful = TestFarm.Unhurried with
    {
        SearchBudget = TimeSpan.FromSeconds(5),
        TestDeadline = TimeSpan.FromSeconds(8),
        StageTimeout = TimeSpan.FromSeconds(10),
        MaximumRestarts = 100,
        ResumePeriod = TimeSpan.FromMilliseconds(500),
        StatisticsPeriod = TimeSpan.FromMilliseconds(100),
        Workers = 2,
    };

    private static readonly ImmutableArray<(string Signature, string Description, ImmutableArray<RequirementExample> Examples)> Kinds =
    [
        (Twice.Signature, "Twice the number.", Twice.Requirement("").Examples),
        ("string shout(string text)", "The text in upper case.", [Of("\"ab\"", "\"AB\""), Of("\"Cde\"", "\"CDE\""), Of("\"\"", "\"\""), Of("\"x y\"", "\"X Y\"")]),
        ("int length(string text)", "The length of the text.", [Of("\"ab\"", "2"), Of("\"\"", "0"), Of("\"three\"", "5"), Of("\"x y z\"", "5")]),
        ("int total(IReadOnlyList<int> numbers)", "The sum of the numbers.", [Of("[1,2]", "3"), Of("[]", "0"), Of("[5]", "5"), Of("[4,-1,3]", "6")]),
        (Twice.Signature, "Contradicts itself.", [Of("1", "2"), Of("1", "3")]),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task However_many_silos_are_lost_every_task_ends_once(int seed)
    {
        await using var farm = await TestFarm.StartAsync(Watchful);
        var (random, gate) = (new Random(seed), new Lock());
        var (calls, lost) = (0, 0);
        farm.Hook.OnAny = async call =>
        {
            bool loses, before, caller;
            lock (gate)
            {
                loses = IsOfThePipeline(call) && lost < Losses && ++calls % CallsALoss == 0;
                lost += loses ? 1 : 0;
                (before, caller) = (random.Next(2) == 0, random.Next(2) == 0);
            }

            var grain = caller && call.SourceId is { } source ? source : call.TargetId;
            if (loses && before)
                await farm.ReplaceSiloOfAsync(grain);
            await call.Invoke();
            if (loses && !before)
                await farm.ReplaceSiloOfAsync(grain);
        };

        var ends = await Task.WhenAll(Enumerable.Range(0, Tasks).Select(i => GrowAsync(farm, i)));
        farm.Hook.OnAny = null;

        output.WriteLine($"{lost} silos were lost in {calls} calls.");
        Assert.Equal(Losses, lost);
        await Patience.Until(async () => (await farm.Board.ListOpenAsync()).IsEmpty, "an empty board");
        Assert.Empty(await farm.DeadLetters.ListAsync());
        foreach (var (kind, status) in ends)
            await AssertEndedOnceAsync(farm, kind, status);
        Assert.Equal(
            ends.Where(static end => end.Kind < 4).Select(static end => end.Status.FunctionName).Order(StringComparer.Ordinal),
            (await farm.Registry.ListAsync()).Select(static function => function.Name));
    }

    private static RequirementExample Of(string inputJson, string outputJson) => new([inputJson], outputJson);

    private static bool IsOfThePipeline(IIncomingGrainCallContext call) => call.MethodName is
        "SubmitAsync" or "ReportAsync" or "OnNextAsync" or "DeployAsync" or "PublishAsync" or "OpenAsync" or "CloseAsync" or "RecordAsync"
        or "GetStatusAsync" or "ResumeAsync" or "NoteAsync";

    private static async Task<(int Kind, TaskStatus Status)> GrowAsync(TestFarm farm, int number)
    {
        var kind = number % Kinds.Length;
        var (signature, description, examples) = Kinds[kind];
        return (kind, await farm.GrowAsync($"task-{number}", new($"function-{number}", description, signature, examples)));
    }

    private static async Task AssertEndedOnceAsync(TestFarm farm, int kind, TaskStatus status)
    {
        // Whoever repeats a submission whose answer was lost tries a task once more that ended without a function.
        var submissions = status.History.Count(static step => step.State == TaskState.Queued);
        Assert.Equal(kind < 4 ? 1 : submissions, status.History.Count(static step => step.State.IsFinal()));
        if (kind < 4)
        {
            Assert.Equal((TaskState.Live, 1, ""), (status.State, status.Version, status.Failure));
            Assert.Single((await farm.Function(status.FunctionName).GetInfoAsync())!.Versions);
        }
        else
        {
            Assert.NotEqual(TaskState.Live, status.State);
            Assert.Null(await farm.Function(status.FunctionName).GetStableAsync());
        }
    }
}
