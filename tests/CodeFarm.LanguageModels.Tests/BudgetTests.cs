using CodeFarm.Broth.Signatures;
using CodeFarm.LanguageModels.Budgets;
using CodeFarm.LanguageModels.Generation;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.AI;

namespace CodeFarm.LanguageModels.Tests;

/// <summary>Money is set aside before a call and booked after it, whatever the model answers.</summary>
public sealed class BudgetTests
{
    private const string Block = "```csharp\npublic static class TwiceFunction { public static int Twice(int x) => x; }\n```";

    private static readonly GenerationProblem Problem = new(FunctionSignature.Parse("int twice(int x)"), "Twice.");

    private static readonly LanguageModelOptions Options = new()
    {
        Endpoint = new Uri("http://localhost/v1"),
        Model = "coder-7b",
        Samples = 1,
        MaximumRepairs = 0,
        MaximumConcurrency = 1,
        MaximumOutputTokens = 1000,
        PricePerMillionInputTokens = 1,
        PricePerMillionOutputTokens = 10,
    };

    [Fact]
    public async Task The_cost_of_an_answer_is_that_of_its_tokens()
    {
        var budget = new MemoryBudget(1);

        var result = await GenerateAsync(Options, budget, _ => ScriptedClient.Answer(Block, 500, 200));

        Assert.Equal(0.0025m, result.Cost.Money);
        Assert.Equal(new BudgetState(1, 0.0025m, 0), await budget.ReadAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Where_the_endpoint_does_not_count_the_length_of_the_texts_does()
    {
        var budget = new MemoryBudget(1);

        var result = await GenerateAsync(Options, budget, _ => ScriptedClient.Answer(Block));

        Assert.True(result.Cost.IsEstimated);
        Assert.Equal((Block.Length + 3) / 4, result.Cost.OutputTokens);
        Assert.InRange(result.Cost.InputTokens, 200, 1000);
        Assert.Equal(((result.Cost.InputTokens * 1) + (result.Cost.OutputTokens * 10)) / 1_000_000m, result.Cost.Money);
    }

    [Fact]
    public async Task A_budget_that_is_spent_ends_the_generation_before_the_call_and_keeps_what_was_found()
    {
        // One call reserves some 0.013 at most: enough for the first, not for the second after it.
        var budget = new MemoryBudget(0.02m);
        using var client = new ScriptedClient(_ => ScriptedClient.Answer(Block.Replace("=> x", "=> x + 0", StringComparison.Ordinal), 1000, 900));
        using var generator = new LanguageModelGenerator(client, Options with { Samples = 5 });

        var result = await generator.GenerateAsync(Problem, RecordingTrial.HalfRight, budget);

        Assert.Equal(1, client.Calls);
        Assert.Single(result.Candidates);
        Assert.Equal(LanguageModelErrors.Budget, result.Stop!.Code);
        Assert.StartsWith("The budget of 0.02 is spent: 0.01 used, and one more call may cost 0.01", result.Stop.Message, StringComparison.Ordinal);
        Assert.False(result.Stop.IsTransient);
    }

    [Fact]
    public async Task A_budget_of_nothing_pays_for_a_model_that_costs_nothing_and_for_no_other()
    {
        var free = await GenerateAsync(
            Options with { PricePerMillionInputTokens = 0, PricePerMillionOutputTokens = 0 }, new MemoryBudget(0), _ => ScriptedClient.Answer(Block));
        var paid = await GenerateAsync(Options, new MemoryBudget(0), _ => ScriptedClient.Answer(Block));

        Assert.Single(free.Candidates);
        Assert.Empty(paid.Candidates);
        Assert.Equal(0, paid.Cost.Calls);
    }

    [Theory]
    [InlineData(LanguageModelErrors.Unreachable, false)]
    [InlineData(LanguageModelErrors.Authentication, false)]
    [InlineData(LanguageModelErrors.RateLimited, false)]
    [InlineData(LanguageModelErrors.Refused, false)]
    [InlineData(LanguageModelErrors.Server, false)]
    [InlineData(LanguageModelErrors.Timeout, true)]
    [InlineData(LanguageModelErrors.BadAnswer, true)]
    public async Task A_call_that_fails_costs_its_prompt_only_where_the_endpoint_worked_on_it(string code, bool costs)
    {
        var budget = new MemoryBudget(1);

        var result = await GenerateAsync(Options, budget, _ => throw new LanguageModelException(code, "it failed"));

        var state = await budget.ReadAsync(CancellationToken.None);
        Assert.Equal(costs, state.Used > 0);
        Assert.Equal(0, state.Reserved);
        Assert.Equal(code, result.Stop!.Code);
        Assert.Equal((1, costs, 0), (result.Cost.Calls, result.Cost.InputTokens > 0, result.Cost.OutputTokens));
    }

    [Fact]
    public async Task A_call_that_is_cancelled_leaves_nothing_reserved()
    {
        var budget = new MemoryBudget(1);
        using var cancellation = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => GenerateAsync(
            Options,
            budget,
            token =>
            {
                cancellation.Cancel();
                token.ThrowIfCancellationRequested();
                return new ChatResponse();
            },
            cancellation.Token));

        Assert.Equal(0, (await budget.ReadAsync(CancellationToken.None)).Reserved);
    }

    [Fact]
    public async Task A_client_with_a_fault_leaves_nothing_reserved()
    {
        var budget = new MemoryBudget(1);

        await Assert.ThrowsAsync<NotSupportedException>(
            () => GenerateAsync(Options, budget, _ => throw new NotSupportedException("fault")));

        Assert.Equal(new BudgetState(1, 0, 0), await budget.ReadAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData(typeof(HttpRequestException), LanguageModelErrors.Unreachable)]
    [InlineData(typeof(TaskCanceledException), LanguageModelErrors.Timeout)]
    public async Task Failures_of_other_clients_have_the_same_codes(Type exception, string code)
    {
        var result = await GenerateAsync(Options, new MemoryBudget(1), _ => throw (Exception)Activator.CreateInstance(exception)!);

        Assert.Equal(code, result.Stop!.Code);
    }

    [Fact]
    public async Task A_reservation_ends_once_and_costs_no_more_than_it_holds()
    {
        var budget = new MemoryBudget(10);
        var reservation = (await budget.ReserveAsync(4, CancellationToken.None))!;

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await reservation.SettleAsync(5, CancellationToken.None));
        Assert.Null(await budget.ReserveAsync(7, CancellationToken.None));
        await reservation.SettleAsync(3, CancellationToken.None);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await reservation.ReleaseAsync(CancellationToken.None));

        Assert.Equal(new BudgetState(10, 3, 0), await budget.ReadAsync(CancellationToken.None));
    }

    [Fact]
    public void What_is_settled_never_exceeds_the_budget_whatever_the_answers()
    {
        var count = Gen.OneOf(
            Gen.Constant<long?>(null), Gen.Choose(-5, 5000).Select(static n => (long?)n), Gen.Constant<long?>(long.MaxValue / 4));
        var text = Gen.Elements("prose", "", Block, Block + " more", "```csharp\nclass A {", new string('x', 5000));
        var answer = Gen.Frequency(
            (4, from t in text from i in count from o in count select Answering(() => ScriptedClient.Answer(t, i, o))),
            (1, Gen.Elements(LanguageModelErrors.Timeout, LanguageModelErrors.Server, LanguageModelErrors.BadAnswer, LanguageModelErrors.RateLimited)
                .Select(static code => Answering(() => throw new LanguageModelException(code, "failed")))));
        var scene =
            from answers in answer.NonEmptyListOf()
            from limit in Gen.Choose(0, 200)
            from samples in Gen.Choose(1, 6)
            from concurrency in Gen.Choose(1, 4)
            from repairs in Gen.Choose(0, 3)
            select (Answers: answers.ToArray(), Limit: limit / 1000m, Options: Options with
            {
                Samples = samples, MaximumConcurrency = concurrency, MaximumRepairs = repairs,
            });

        Prop.ForAll(scene.ToArbitrary(), async Task<bool> (s) =>
        {
            var budget = new MemoryBudget(s.Limit);
            using var client = new ScriptedClient(s.Answers);
            using var generator = new LanguageModelGenerator(client, s.Options);

            var result = await generator.GenerateAsync(Problem, RecordingTrial.HalfRight, budget);

            var state = await budget.ReadAsync(CancellationToken.None);
            return state.Used <= s.Limit && state.Reserved == 0 && result.Cost.Money == state.Used && result.Cost.Calls == client.Calls;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static Func<CancellationToken, ChatResponse> Answering(Func<ChatResponse> answer) => _ => answer();

    private static async Task<GenerationResult> GenerateAsync(
        LanguageModelOptions options, IBudget budget, Func<CancellationToken, ChatResponse> answer, CancellationToken cancellationToken = default)
    {
        using var client = new ScriptedClient(answer);
        using var generator = new LanguageModelGenerator(client, options);
        return await generator.GenerateAsync(Problem, RecordingTrial.HalfRight, budget, cancellationToken);
    }
}
