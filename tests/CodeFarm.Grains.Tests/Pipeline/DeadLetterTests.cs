using CodeFarm.Contracts;
using CodeFarm.Contracts.Pipeline;
using CodeFarm.Contracts.Tasks;
using CodeFarm.Grains.Tests.Farm;
using CodeFarm.Sandbox;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;

namespace CodeFarm.Grains.Tests.Pipeline;

/// <summary>Events whose handling keeps failing are given up, kept, and handled once more when somebody says so.</summary>
public sealed class DeadLetterTests : IAsyncLifetime
{
    private const int Attempts = 3;

    private readonly FaultySandbox.Faults _faults = new();
    private TestFarm _farm = null!;

    public async Task InitializeAsync() => _farm = await TestFarm.StartAsync(
        TestFarm.Unhurried with { HandlingAttempts = Attempts, HandlingRetryDelay = TimeSpan.FromMilliseconds(10) },
        silos: 2,
        silo => silo.Services.AddSingleton(_faults).AddSingleton<ISandbox>(
            services => new FaultySandbox(ActivatorUtilities.CreateInstance<ProcessSandbox>(services), _faults)));

    public async Task DisposeAsync() => await _farm.DisposeAsync();

    [Fact]
    public async Task An_event_that_fails_less_often_than_it_is_tried_is_handled()
    {
        _faults.Add(Attempts - 1);

        var status = await GrowAsync(Twice.NewName());

        Assert.Equal((TaskState.Live, ""), (status.State, status.Failure));
        Assert.Empty(await _farm.DeadLetters.ListAsync());
    }

    [Fact]
    public async Task An_event_that_fails_as_often_as_it_is_tried_becomes_a_dead_letter_and_its_task_fails()
    {
        var name = Twice.NewName();

        var status = await FailAsync(name);

        var letter = Assert.Single(await _farm.DeadLetters.ListAsync());
        Assert.Equal(($"{name}/test/1.1", name, "tester", Attempts), (letter.Id, letter.TaskId, letter.Agent, letter.Attempts));
        Assert.Contains("out of order", letter.Error, StringComparison.Ordinal);
        Assert.Equal(TaskState.Failed, status.State);
        Assert.Contains("out of order", status.Failure, StringComparison.Ordinal);
        Assert.Contains($"farm replay {letter.Id}", status.Failure, StringComparison.Ordinal);
        Assert.True(_faults.AreOver);
    }

    [Fact]
    public async Task A_replay_has_the_event_handled_and_the_task_goes_live()
    {
        var name = Twice.NewName();
        await FailAsync(name);
        var letter = Assert.Single(await _farm.DeadLetters.ListAsync());

        var replayed = await _farm.DeadLetters.ReplayAsync(letter.Id);
        var status = await _farm.EndOfAsync(name);

        Assert.Equal(letter, replayed);
        Assert.Equal((TaskState.Live, 1, ""), (status.State, status.Version, status.Failure));
        Assert.Empty(await _farm.DeadLetters.ListAsync());
        Assert.Empty(await _farm.Board.ListOpenAsync());
    }

    [Fact]
    public async Task An_event_that_fails_again_after_its_replay_is_a_dead_letter_again()
    {
        var name = Twice.NewName();
        await FailAsync(name);
        var letter = Assert.Single(await _farm.DeadLetters.ListAsync());
        _faults.Add(Attempts);

        await _farm.DeadLetters.ReplayAsync(letter.Id);
        var status = await _farm.EndOfAsync(name);

        Assert.Equal(TaskState.Failed, status.State);
        Assert.Equal(letter.Id, Assert.Single(await _farm.DeadLetters.ListAsync()).Id);
    }

    [Fact]
    public async Task A_replay_does_not_disturb_a_task_that_was_submitted_again()
    {
        var name = Twice.NewName();
        await FailAsync(name);
        var letter = Assert.Single(await _farm.DeadLetters.ListAsync());
        var before = await GrowAsync(name);

        await _farm.DeadLetters.ReplayAsync(letter.Id);
        var after = await _farm.Task(name).GetStatusAsync();

        Assert.Equal((TaskState.Live, 1), (after.State, after.Version));
        Assert.Equal(before.History.AsEnumerable(), after.History);
        Assert.Empty(await _farm.DeadLetters.ListAsync());
    }

    [Fact]
    public async Task A_letter_that_is_not_there_cannot_be_replayed()
    {
        var error = await Assert.ThrowsAsync<FarmException>(() => _farm.DeadLetters.ReplayAsync("nobody/test/1.1"));

        Assert.Equal(FarmErrors.DeadLetterNotFound, error.Code);
        Assert.Contains("'nobody/test/1.1'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_that_is_added_again_is_one_letter()
    {
        var letter = new DeadLetter("task/test/1.1", "task", "tester", "broken", Attempts, DateTimeOffset.UnixEpoch);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _farm.DeadLetters.AddAsync(letter)));

        Assert.Equal(letter, Assert.Single(await _farm.DeadLetters.ListAsync()));
    }

    [Fact]
    public async Task Letters_are_listed_in_the_order_in_which_they_came_and_survive_a_restart()
    {
        foreach (var id in new[] { "z/test/1.1", "a/test/1.1", "m/test/1.1" })
            await _farm.DeadLetters.AddAsync(new(id, id[..1], "tester", "broken", Attempts, DateTimeOffset.UnixEpoch));

        await _farm.RestartAsync();

        Assert.Equal(["z", "a", "m"], (await _farm.DeadLetters.ListAsync()).Select(static letter => letter.TaskId));
    }

    [Theory]
    [InlineData(nameof(ITaskGrain.ReopenAsync))]
    [InlineData("ReplayAsync")]
    public async Task A_replay_that_was_interrupted_can_be_repeated(string step)
    {
        var name = Twice.NewName();
        await FailAsync(name);
        var letter = Assert.Single(await _farm.DeadLetters.ListAsync());
        // After the step took effect, before the letters know.
        _farm.Hook.On(name, step, async (call, number) =>
        {
            await call.Invoke();
            if (number == 1)
                throw new SiloUnavailableException("lost on the way back");
        });

        await Assert.ThrowsAsync<SiloUnavailableException>(() => _farm.DeadLetters.ReplayAsync(letter.Id));
        await _farm.DeadLetters.ReplayAsync(letter.Id);
        var status = await _farm.EndOfAsync(name);

        Assert.Equal((TaskState.Live, 1), (status.State, status.Version));
        Assert.Empty(await _farm.DeadLetters.ListAsync());
    }

    private Task<Contracts.Tasks.TaskStatus> GrowAsync(string name) => _farm.GrowAsync(name, Twice.Requirement(name));

    private async Task<Contracts.Tasks.TaskStatus> FailAsync(string name)
    {
        _faults.Add(Attempts);
        return await GrowAsync(name);
    }
}
