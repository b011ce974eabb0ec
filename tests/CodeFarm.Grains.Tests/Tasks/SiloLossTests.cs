using CodeFarm.Contracts;
using CodeFarm.Contracts.Feedback;
using CodeFarm.Contracts.Functions;
using CodeFarm.Contracts.Tasks;
using CodeFarm.Grains.Agents;
using CodeFarm.Grains.Tests.Farm;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;
using TaskStatus = CodeFarm.Contracts.Tasks.TaskStatus;

namespace CodeFarm.Grains.Tests.Tasks;

/// <summary>Silos are lost at every stage, and the task is finished once all the same.</summary>
public sealed class SiloLossTests
{
    // The reports of a task: 1 generated, 2 validated, 3 tested, 4 deployed.
    private static readonly PipelineOptions Watchful = TestFarm.Unhurried with
    {
        SearchBudget = TimeSpan.FromSeconds(5),
        TestDeadline = TimeSpan.FromSeconds(5),
        StageTimeout = TimeSpan.FromSeconds(5.5),
        ResumePeriod = TimeSpan.FromMilliseconds(200),
    };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_task_survives_the_loss_of_its_own_silo(int report)
    {
        await using var farm = await TestFarm.StartAsync(Watchful);
        var name = Twice.NewName();
        farm.Hook.On(name, nameof(ITaskGrain.ReportAsync), async (call, number) =>
        {
            if (number == report)
                await farm.KillSiloOfAsync(call.TargetId);
            await call.Invoke();
        });

        var status = await farm.GrowAsync(name, Twice.Requirement(name));

        await AssertGrownOnceAsync(farm, status);
    }

    [Fact]
    public async Task A_submission_that_was_lost_on_the_way_back_may_be_repeated()
    {
        await using var farm = await TestFarm.StartAsync(Watchful);
        var name = Twice.NewName();
        farm.Hook.On(name, nameof(ITaskGrain.SubmitAsync), async (call, number) =>
        {
            await call.Invoke();
            if (number == 1)
                await farm.KillSiloOfAsync(call.TargetId);
        });

        var status = await farm.GrowAsync(name, Twice.Requirement(name));

        await AssertGrownOnceAsync(farm, status);
    }

    [Fact]
    public Task A_task_survives_the_loss_of_any_agents_silo() => Task.WhenAll(Enumerable.Range(1, 4).Select(async report =>
    {
        await using var farm = await TestFarm.StartAsync(Watchful);
        var name = Twice.NewName();
        farm.Hook.On(name, nameof(ITaskGrain.ReportAsync), async (call, number) =>
        {
            if (number == report)
                await farm.KillSiloOfAsync(call.SourceId!.Value);
            await call.Invoke();
        });

        var status = await farm.GrowAsync(name, Twice.Requirement(name));

        await AssertGrownOnceAsync(farm, status);
    }));

    [Fact]
    public Task A_task_survives_the_loss_of_the_functions_silo() => Task.WhenAll(new[] { false, true }.Select(async written =>
    {
        await using var farm = await TestFarm.StartAsync(Watchful);
        var name = Twice.NewName();
        farm.Hook.On(name, nameof(IFunctionGrain.DeployAsync), async (call, number) =>
        {
            if (number == 1 && !written)
                await farm.KillSiloOfAsync(call.TargetId);
            await call.Invoke();
            if (number == 1 && written)
                await farm.KillSiloOfAsync(call.TargetId);
        });

        var status = await farm.GrowAsync(name, Twice.Requirement(name));

        await AssertGrownOnceAsync(farm, status);
    }));

    [Fact]
    public async Task An_expert_whose_silo_is_lost_while_it_searches_is_asked_again()
    {
        var search = new EndlessSearch();
        await using var farm = await TestFarm.StartAsync(
            Watchful, configure: silo => silo.Services.AddSingleton(search).AddSingleton<IExpertRouter, EndlessRouter>());
        var name = Twice.NewName();
        await farm.Task(name).SubmitAsync(Twice.Requirement(name));
        await search.Begun(name).OrGiveUp("the begin of the search");

        await farm.KillSiloOfAsync(farm.Client.GetGrain<IEndlessExpertGrain>(name).GetGrainId());
        search.Release();
        var status = await farm.EndOfAsync(name);

        await AssertGrownOnceAsync(farm, status);
        Assert.Empty(await farm.DeadLetters.ListAsync());
    }

    [Fact]
    public async Task A_feedback_survives_the_loss_of_its_silo_and_of_the_registrys()
    {
        await using var farm = await TestFarm.StartAsync(Watchful);
        var name = Twice.NewName();
        var feedback = farm.Client.GetGrain<IFeedbackGrain>(name);
        farm.Hook.On(name, nameof(IFeedbackGrain.OpenAsync), async (call, number) =>
        {
            if (number == 1)
                await farm.KillSiloOfAsync(call.TargetId);
            await call.Invoke();
        });
        farm.Hook.On(FarmNames.Farm, nameof(IFunctionRegistryGrain.PublishAsync), async (call, number) =>
        {
            await call.Invoke();
            if (number == 1)
                await farm.KillSiloOfAsync(call.TargetId);
        });

        var status = await farm.GrowAsync(name, Twice.Requirement(name));
        var receipt = await feedback.GiveAsync(new("a", 5, "", Twice.Example("9", "18")));

        await AssertGrownOnceAsync(farm, status);
        Assert.Equal((1, ""), (receipt.Version, receipt.TaskId));
        Assert.Equal(name, Assert.Single(await farm.Registry.ListAsync()).Name);
    }

    private static async Task AssertGrownOnceAsync(TestFarm farm, TaskStatus status)
    {
        Assert.Equal((TaskState.Live, 1, ""), (status.State, status.Version, status.Failure));
        var stages = status.History.Where(static step => !step.Text.EndsWith("set going again", StringComparison.Ordinal));
        Assert.Equal(
            [TaskState.Queued, TaskState.Interpreting, TaskState.Generating, TaskState.Validating, TaskState.Testing, TaskState.Deploying, TaskState.Live],
            stages.Select(static step => step.State));
        var result = await farm.CallAsync(status.FunctionName, "-21");
        Assert.Equal(("-42", 1), (result.OutputJson, result.Version));
    }
}
