using System.Text.RegularExpressions;
using CodeFarm.Contracts;
using CodeFarm.Contracts.Library;
using CodeFarm.Contracts.Tasks;
using CodeFarm.Grains.Experts.Library;
using CodeFarm.Grains.Tests.Farm;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;

namespace CodeFarm.Grains.Tests.Experts;

/// <summary>The farm learns from the functions that it grew.</summary>
public sealed partial class LibraryTests
{
    [Fact]
    public async Task The_program_of_a_function_that_went_live_is_recorded_once()
    {
        await using var farm = await StartAsync(learnAfter: 0);
        var name = Twice.NewName();
        var recorded = new TaskCompletionSource();
        farm.Hook.On(FarmNames.Farm, nameof(ILibraryGrain.RecordAsync), async (call, number) =>
        {
            // First the call is lost with a silo, then the answer, and the third time nothing is.
            if (number > 1)
                await call.Invoke();
            if (number < 3)
                throw new SiloUnavailableException("The silo was lost.");
            recorded.SetResult();
        });

        await farm.GrowAsync(name, Twice.Requirement(name));

        await recorded.Task.OrGiveUp("the program in the corpus");
        var text = await File.ReadAllTextAsync(CorpusFile(farm));
        Assert.Equal(2, text.Split($"\"{name}\"").Length - 1); // the task and its function
        Assert.Equal((1, 1), ((await InfoAsync(farm)).Programs, (await InfoAsync(farm)).NewPrograms));
    }

    [Fact]
    public async Task What_is_not_live_or_not_the_synthesizers_is_not_recorded()
    {
        await using var farm = await StartAsync(learnAfter: 0);
        var (byHand, failed) = (Twice.NewName(), Twice.NewName());
        var wrong = Twice.Requirement(failed) with { Examples = [Twice.Example("1", "2"), Twice.Example("1", "3")] };

        await farm.PublishAsync(FarmNames.ValidateStream, Twice.Proposed(byHand, Twice.Requirement(byHand), Twice.Candidate("return 2 * n;")));
        var live = await farm.GrowAsync(byHand, Twice.Requirement(byHand));
        var ended = await farm.GrowAsync(failed, wrong);
        var agent = farm.StateFile("feedback-agent", byHand, "agent");
        await Patience.Until(
            async () => File.Exists(agent) && Handled().IsMatch(await File.ReadAllTextAsync(agent)), "the agent that would have recorded it");

        Assert.Equal(TaskState.Live, live.State);
        Assert.NotEqual(TaskState.Live, ended.State);
        Assert.Equal(0, (await InfoAsync(farm)).Programs);
    }

    [Fact]
    public async Task The_same_task_counts_once_and_the_latest_programs_stay()
    {
        await using var farm = await StartAsync(learnAfter: 0, maximumPrograms: 3);

        foreach (var program in Surnames.Programs.Concat(Surnames.Programs.TakeLast(2)))
            await Library(farm).RecordAsync(program);

        var text = await File.ReadAllTextAsync(CorpusFile(farm));
        Assert.Equal(3, (await InfoAsync(farm)).Programs);
        Assert.DoesNotContain("task-4\"", text, StringComparison.Ordinal);
        Assert.Contains("task-5\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_learned_survives_a_restart_and_the_next_task_makes_use_of_it()
    {
        await using var farm = await StartAsync(learnAfter: Surnames.Programs.Length);
        await LearnAsync(farm);
        var learned = await InfoAsync(farm);

        await farm.RestartAsync();
        var status = await farm.GrowAsync("badge", Surnames.Badge("badge"));
        await Patience.Until(async () => (await InfoAsync(farm)).NewPrograms == 1, "the new program in the corpus");

        var component = Assert.Single(learned.Components);
        Assert.Equal(("Surname", "string Surname(string text)"), (component.Name, component.Signature));
        Assert.Contains(".ToUpperInvariant()", component.Source, StringComparison.Ordinal);
        Assert.Equal(Surnames.Programs.Select(static program => program.Function), component.Functions);
        Assert.True(component.SavedNodes > 0 && component.HeldOutNodes > 0);
        Assert.Equal((TaskState.Live, ""), (status.State, status.Failure));
        Assert.Contains("Surname(", status.Source, StringComparison.Ordinal);
        Assert.Contains(status.History, static step => step.Text.Contains("with Surname of library version 1", StringComparison.Ordinal));
        Assert.Equal("synthesizer with Surname of library version 1", (await farm.Function("badge").GetInfoAsync())!.Versions[0].Origin);
        Assert.DoesNotContain("Surname:string", await File.ReadAllTextAsync(CorpusFile(farm)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_operator_rolls_back_and_forth_and_no_version_is_lost()
    {
        await using var farm = await StartAsync(learnAfter: Surnames.Programs.Length);
        await LearnAsync(farm);

        var back = await Library(farm).RollBackAsync(0);
        var plain = await farm.GrowAsync("twice", Twice.Requirement("twice"));
        var forth = await Library(farm).RollBackAsync(1);
        var badge = await farm.GrowAsync("badge", Surnames.Badge("badge"));
        var error = await Assert.ThrowsAsync<FarmException>(() => Library(farm).RollBackAsync(4));

        Assert.Equal((2, 0), (back.Version, back.Components.Length));
        Assert.Contains(plain.History, static step => step.Text.EndsWith(", with library version 2", StringComparison.Ordinal));
        Assert.Equal(["Surname"], forth.Components.Select(static component => component.Name));
        Assert.Equal([(1, 0), (2, 0), (3, 1)], forth.History.Select(static version => (version.Number, version.Parent)));
        Assert.Contains(badge.History, static step => step.Text.Contains("with Surname of library version 3", StringComparison.Ordinal));
        Assert.Equal(FarmErrors.LibraryVersionNotFound, error.Code);
    }

    [Fact]
    public async Task What_was_acknowledged_outlives_its_silo_and_what_was_to_be_learned_is_learned_on_the_next()
    {
        await using var farm = await StartAsync(learnAfter: Surnames.Programs.Length);
        foreach (var program in Surnames.Programs)
            await Library(farm).RecordAsync(program);

        await farm.KillSiloOfAsync(Library(farm).GetGrainId());
        await Patience.Until(async () => (await InfoAsync(farm)).Version == 1, "the library on another silo");

        var info = await InfoAsync(farm);
        Assert.Equal((Surnames.Programs.Length, 0), (info.Programs, info.NewPrograms));
        Assert.Single(info.History);
    }

    [Fact]
    public async Task Where_nothing_is_shared_nothing_is_learned_and_the_reason_is_kept()
    {
        await using var farm = await StartAsync(learnAfter: 2);

        await Library(farm).RecordAsync(Surnames.Programs[0]);
        await Library(farm).RecordAsync(Surnames.Programs[1]);
        await Patience.Until(async () => !(await InfoAsync(farm)).Attempts.IsEmpty, "the attempt");

        var info = await InfoAsync(farm);
        Assert.Equal((0, 0), (info.Version, info.NewPrograms));
        Assert.Equal(2, info.Attempts[0].Programs);
        Assert.StartsWith("Nothing that several functions share", info.Attempts[0].Reason, StringComparison.Ordinal);
    }

    private static Task<TestFarm> StartAsync(int learnAfter, int maximumPrograms = 100) => TestFarm.StartAsync(
        TestFarm.Unhurried, silos: 3, silo => silo.Services.AddSingleton(new LibraryOptions
        {
            LearnAfter = learnAfter,
            MaximumPrograms = maximumPrograms,
            GuardPrograms = 2,
        }));

    private static async Task LearnAsync(TestFarm farm)
    {
        foreach (var program in Surnames.Programs)
            await Library(farm).RecordAsync(program);
        await Patience.Until(async () => (await InfoAsync(farm)).Version == 1, "the library");
    }

    private static ILibraryGrain Library(TestFarm farm) => farm.Client.GetGrain<ILibraryGrain>(FarmNames.Farm);

    private static async Task<LibraryInfo> InfoAsync(TestFarm farm)
    {
        while (true)
        {
            try
            {
                return await Library(farm).GetInfoAsync();
            }
            catch (SiloUnavailableException)
            {
                // It comes up on another silo.
            }
        }
    }

    [GeneratedRegex("\"Outcomes\":\\s*\\{\\s*\"", RegexOptions.IgnoreCase)]
    private static partial Regex Handled();

    private static string CorpusFile(TestFarm farm) => farm.StateFile("library", FarmNames.Farm, "corpus");
}
