using CodeFarm.Contracts.Experts;
using CodeFarm.Contracts.Ledger;
using CodeFarm.Contracts.Requirements;
using CodeFarm.Contracts.Tasks;
using CodeFarm.Grains.Tests.Farm;
using CodeFarm.LanguageModels;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using TaskStatus = CodeFarm.Contracts.Tasks.TaskStatus;

namespace CodeFarm.Grains.Tests.Experts;

/// <summary>What the synthesizer cannot find, a language model may; and it may say anything.</summary>
public sealed class LanguageModelExpertTests : IAsyncLifetime
{
    // 1,000 tokens of prompt and 100 of answer cost 0.02 at this price; the most that a call can cost is reserved before it.
    private static readonly LanguageModelOptions Model = new()
    {
        Endpoint = new Uri("http://localhost:1/v1"), Model = "scripted", Samples = 1, MaximumRepairs = 1, MaximumOutputTokens = 4000,
        PricePerMillionInputTokens = 10, PricePerMillionOutputTokens = 100,
    };

    private readonly ScriptedModel _model = new();
    private TestFarm _farm = null!;

    public async Task InitializeAsync() => _farm = await StartAsync(Model);

    public async Task DisposeAsync() => await _farm.DisposeAsync();

    [Fact]
    public async Task A_task_that_the_synthesizer_cannot_solve_goes_live_through_the_model()
    {
        _model.Answer = static _ => Task.FromResult(Thirds);

        var status = await GrowAsync(money: 10);
        var account = await AccountAsync();

        Assert.True(status.State == TaskState.Live, status.Failure);
        Assert.Equal("3", (await _farm.CallAsync("thirds", "27")).OutputJson);
        Assert.Equal("language model scripted", (await _farm.Function("thirds").GetInfoAsync())!.Versions[0].Origin);
        Assert.Equal((0.02m, 0m), (account.Entries.Sum(static entry => entry.Money), account.Reserved));
        Assert.Equal((1000, 100), (account.Entries.Sum(static entry => entry.InputTokens), account.Entries.Sum(static entry => entry.OutputTokens)));
    }

    [Fact]
    public async Task The_model_is_shown_what_broke_and_may_repair_it()
    {
        var answers = new Queue<string>([Thirds.Replace("rest + 1", "rest + 2", StringComparison.Ordinal), Thirds]);
        _model.Answer = _ => Task.FromResult(answers.Count > 1 ? answers.Dequeue() : answers.Peek());

        var status = await GrowAsync(money: 10);

        Assert.Equal((TaskState.Live, 2), (status.State, _model.Prompts.Count));
        Assert.Equal(0.04m, (await AccountAsync()).Entries.Sum(static entry => entry.Money));
    }

    [Theory]
    [InlineData("I am sorry, I would rather write a poem.")]
    [InlineData("```csharp\nthis is not C#\n```")]
    [InlineData("```csharp\npublic static class ThirdsFunction { public static int Thirds(int n) => System.IO.File.ReadAllText(\"/etc/passwd\").Length; }\n```")]
    [InlineData("```csharp\npublic static class ThirdsFunction { public static int Thirds(int n) => 42; }\n```")]
    public async Task Nonsense_fails_the_task_and_is_paid_for(string answer)
    {
        _model.Answer = _ => Task.FromResult(answer);

        var status = await GrowAsync(money: 10);
        var account = await AccountAsync();

        Assert.Equal(TaskState.Failed, status.State);
        Assert.Contains("language model scripted found nothing", status.Failure, StringComparison.Ordinal);
        Assert.Null(await _farm.Function("thirds").GetStableAsync());
        Assert.Equal((0.02m * _model.Prompts.Count, 0m), (account.Entries.Sum(static entry => entry.Money), account.Reserved));
    }

    [Fact]
    public async Task A_model_that_cannot_be_reached_fails_the_task_and_costs_nothing()
    {
        _model.Answer = static _ => throw new LanguageModelException(LanguageModelErrors.Unreachable, "Nothing listens at the endpoint.");

        var status = await GrowAsync(money: 10);

        Assert.Equal(TaskState.Failed, status.State);
        Assert.Contains("Nothing listens", status.Failure, StringComparison.Ordinal);
        Assert.Equal((0m, 0m), ((await AccountAsync()).Entries.Sum(static entry => entry.Money), (await AccountAsync()).Reserved));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.1)]
    public async Task Without_the_money_for_a_call_none_is_made(double money)
    {
        _model.Answer = static _ => Task.FromResult(Thirds);

        var status = await GrowAsync((decimal)money);

        Assert.Equal(TaskState.Failed, status.State);
        Assert.Contains("budget", status.Failure, StringComparison.Ordinal);
        Assert.Empty(_model.Prompts);
    }

    [Fact]
    public async Task Cancelling_the_task_ends_the_call()
    {
        var (asked, ended) = (new TaskCompletionSource(), new TaskCompletionSource());
        _model.Answer = async cancellationToken =>
        {
            asked.TrySetResult();
            try
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            finally
            {
                ended.TrySetResult();
            }

            return "";
        };
        await _farm.Task("task").SubmitAsync(Requirement(money: 10));
        await asked.Task.OrGiveUp("the call");

        await _farm.Task("task").CancelAsync("too slow");
        await ended.Task.OrGiveUp("the end of the call");

        Assert.Equal(TaskState.Cancelled, (await _farm.EndOfAsync("task")).State);
        await Patience.Until(async () => (await AccountAsync()).Reserved == 0, "the settlement of the call");
    }

    [Fact]
    public async Task What_the_model_gets_almost_right_guides_another_search()
    {
        _model.Answer = static _ => Task.FromResult("```csharp\npublic static class CodeFunction { public static int Code(int n) => n * 8191 + 31; }\n```");
        var requirement = new Requirement(
            "code", "A code.", "int code(int n)",
            [Of("2", "16351"), Of("5", "40924"), Of("10", "81879"), Of("-3", "-24604"), Of("1000", "8190969"), Of("64", "524193")])
        {
            Budget = new(Seconds: 3, Money: 10),
        };

        var status = await _farm.GrowAsync("task", requirement);

        Assert.True(status.State == TaskState.Live, status.Failure);
        Assert.Equal("57306", (await _farm.CallAsync("code", "7")).OutputJson);
        Assert.Equal("synthesizer", (await _farm.Function("code").GetInfoAsync())!.Versions[0].Origin);
    }

    [Fact]
    public async Task What_the_synthesizer_finds_is_not_asked_of_the_model()
    {
        var name = Twice.NewName();

        var status = await _farm.GrowAsync(name, Twice.Requirement(name));

        Assert.Equal((TaskState.Live, 0), (status.State, _model.Prompts.Count));
    }

    [Fact]
    public async Task Without_an_endpoint_no_model_is_asked()
    {
        await using var farm = await StartAsync(new());

        var status = await farm.GrowAsync("task", Requirement(money: 10));

        Assert.Equal(TaskState.Failed, status.State);
        Assert.Empty(_model.Prompts);
    }

    [Fact]
    public async Task The_model_sees_the_guiding_examples_and_the_ingredients_and_nothing_else()
    {
        _model.Answer = static _ => Task.FromResult(Thirds);
        var request = new ExpertRequest(
            "task", "task/generate/1.1", "thirds", "Steps to 1.", "int thirds(int n)", [Of("6", "3")], [],
            [new Ingredient("halve", 1, "int halve(int n)", "public static class HalveFunction { public static int Halve(int n) => n / 2; }")],
            TimeSpan.FromSeconds(5));

        var reports = new List<ExpertReport>();
        await foreach (var report in _farm.Client.GetGrain<ILanguageModelExpertGrain>("task").ProposeAsync(request))
            reports.Add(report);

        Assert.True(reports[^1].IsFinal);
        Assert.Equal("language model scripted", Assert.Single(reports[^1].Candidates).Origin);
        Assert.Contains("HalveFunction", Assert.Single(_model.Prompts), StringComparison.Ordinal);
        Assert.Contains("Steps to 1.", _model.Prompts[0], StringComparison.Ordinal);
    }

    // The number of steps until n is 1: a loop, which the synthesizer has not.
    private const string Thirds =
        """
        ```csharp
        public static class ThirdsFunction
        {
            public static int Thirds(int n)
            {
                var steps = 0;
                for (var rest = (long)n; rest > 1 && steps < 1000; steps++)
                    rest = rest % 3 == 0 ? rest / 3 : rest + 1;
                return steps;
            }
        }
        ```
        """;

    private static RequirementExample Of(string input, string output) => new([input], output);

    private static Requirement Requirement(decimal money) => new(
        "thirds", "A third of a multiple of three, one more than any other number: the number of steps until it is 1.", "int thirds(int n)",
        [Of("1", "0"), Of("6", "3"), Of("7", "4"), Of("9", "2"), Of("12", "6"), Of("19", "7"), Of("27", "3"), Of("97", "11")])
    {
        // Too short for the synthesizer to find anything.
        Budget = new(Seconds: 0.001, Money: money),
    };

    private Task<TaskStatus> GrowAsync(decimal money) => _farm.GrowAsync("task", Requirement(money));

    private async Task<LedgerAccount> AccountAsync() => await _farm.Client.GetGrain<ILedgerGrain>("task").GetAccountAsync();

    private Task<TestFarm> StartAsync(LanguageModelOptions options) => TestFarm.StartAsync(
        TestFarm.Unhurried, silos: 2, silo => silo.Services.AddSingleton(options).AddSingleton<IChatClient>(_model));
}
