using System.Collections.Immutable;
using CodeFarm.Contracts.Experts;
using CodeFarm.Grains.Agents;
using CodeFarm.Grains.Tests.Farm;
using Microsoft.Extensions.DependencyInjection;

namespace CodeFarm.Grains.Tests.Experts;

/// <summary>What the synthesizer tells.</summary>
public sealed class SynthesizerExpertTests : IAsyncLifetime
{
    private const string Signature = "int noise(int first, int second)";

    private TestFarm _farm = null!;

    public async Task InitializeAsync() => _farm = await TestFarm.StartAsync(TestFarm.Unhurried, silos: 1);

    public async Task DisposeAsync() => await _farm.DisposeAsync();

    [Fact]
    public async Task A_long_search_shows_that_it_lives_and_how_far_it_is()
    {
        var reports = await ProposeAsync(TimeSpan.FromSeconds(4), Noise);

        Assert.All(reports.SkipLast(1), static report => Assert.False(report.IsFinal));
        Assert.Contains(reports.SkipLast(1), static report => report.Text.Contains("terms up to size", StringComparison.Ordinal));
        Assert.True(reports[^1].IsFinal);
    }

    [Fact]
    public async Task Where_nothing_is_found_what_came_nearest_is_told_with_what_it_breaks()
    {
        var final = (await ProposeAsync(TimeSpan.FromSeconds(1), [.. Sums, .. Noise.Take(8)]))[^1];

        Assert.Empty(final.Candidates);
        Assert.NotEmpty(final.NearMisses);
        Assert.All(final.NearMisses, static near =>
        {
            Assert.Contains("class NoiseFunction", near.Source, StringComparison.Ordinal);
            Assert.All(near.Broken, static broken => Assert.Matches(@"^noise\(-?\d+, -?\d+\) should be -?\d+$", broken));
        });
    }

    [Fact]
    public async Task What_is_found_ends_the_search()
    {
        var final = (await ProposeAsync(TimeSpan.FromSeconds(30), [(1, 2, 3), (5, 5, 10), (-7, 3, -4), (40, 2, 42)]))[^1];

        Assert.NotEmpty(final.Candidates);
        Assert.All(final.Candidates, static candidate => Assert.Equal("synthesizer", candidate.Origin));
        Assert.Empty(final.NearMisses);
    }

    [Fact]
    public async Task A_cancelled_task_ends_its_search()
    {
        using var workers = new WorkerPool(1);
        await using var farm = await TestFarm.StartAsync(
            TestFarm.Unhurried with { SearchBudget = TimeSpan.FromMinutes(9) }, silos: 1, silo => silo.Services.AddSingleton(workers));
        var requirement = new Contracts.Requirements.Requirement("noise", "", Signature, ExamplesOf(Noise));
        await farm.Task("noise").SubmitAsync(requirement);
        await farm.StepOfAsync("noise", static step => step.Text.Contains("terms up to size", StringComparison.Ordinal)).OrGiveUp("the search");

        await farm.Task("noise").CancelAsync("enough");

        await Patience.Until(() => Task.FromResult(workers.Running.IsEmpty), "the end of the search");
    }

    [Fact]
    public async Task A_search_ends_where_its_memory_does()
    {
        await using var farm = await TestFarm.StartAsync(TestFarm.Unhurried with { SearchMemory = 1L << 20 }, silos: 1);

        var final = (await ProposeAsync(farm, TimeSpan.FromMinutes(9), Noise).OrGiveUp("the end of the search"))[^1];

        Assert.Empty(final.Candidates);
        Assert.Contains("memory", final.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_the_examples_leave_open_is_asked()
    {
        var final = (await ProposeAsync(TimeSpan.FromSeconds(10), [(2, 2, 4), (0, 0, 0)]))[^1];

        var question = final.Questions[0];
        Assert.Equal(2, question.InputsJson.Length);
        Assert.True(question.OutputsJson.Distinct().Count() > 1);
    }

    // What nothing short computes.
    private static (int, int, int)[] Noise { get; } =
        [.. Enumerable.Range(1, 24).Select(static i => (i * 7919 % 1009, i * 104729 % 997, (i * 15485863 % 100003) - (i * i * 37 % 4001)))];

    private static (int, int, int)[] Sums { get; } = [.. Enumerable.Range(1, 12).Select(static i => (i, 3 * i, 4 * i))];

    private static ImmutableArray<Contracts.Requirements.RequirementExample> ExamplesOf((int First, int Second, int Result)[] examples) =>
        [.. examples.Select(static example => new Contracts.Requirements.RequirementExample([$"{example.First}", $"{example.Second}"], $"{example.Result}"))];

    private Task<List<ExpertReport>> ProposeAsync(TimeSpan time, (int First, int Second, int Result)[] examples) => ProposeAsync(_farm, time, examples);

    private static async Task<List<ExpertReport>> ProposeAsync(TestFarm farm, TimeSpan time, (int First, int Second, int Result)[] examples)
    {
        var request = new ExpertRequest("task", "task/generate/1.1", "noise", "", Signature, ExamplesOf(examples), [], [], time);
        var reports = new List<ExpertReport>();
        await foreach (var report in farm.Client.GetGrain<ISynthesizerExpertGrain>("task").ProposeAsync(request))
            reports.Add(report);
        return reports;
    }
}
