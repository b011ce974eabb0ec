using CodeFarm.Contracts;
using CodeFarm.Contracts.Feedback;
using CodeFarm.Contracts.Pipeline;
using CodeFarm.Contracts.Tasks;
using CodeFarm.Grains.Tests.Farm;

namespace CodeFarm.Grains.Tests.Tasks;

/// <summary>Streams deliver at least once: an event that comes again is harmless, and helps where something was lost.</summary>
public sealed class DuplicateTests(UnhurriedFarm fixture) : IClassFixture<UnhurriedFarm>
{
    private readonly TestFarm _farm = fixture.Farm;

    [Theory]
    [InlineData(FarmNames.InterpretStream)]
    [InlineData(FarmNames.GenerateStream)]
    [InlineData(FarmNames.ValidateStream)]
    [InlineData(FarmNames.TestStream)]
    [InlineData(FarmNames.DeployStream)]
    [InlineData(FarmNames.FeedbackStream)]
    public async Task An_event_that_comes_again_is_answered_as_before(string stream)
    {
        var name = Twice.NewName();
        var before = await _farm.GrowAsync(name, Twice.Requirement(name));
        await _farm.Events.OfAsync<FunctionDeployed>(name, 1);

        await PublishAgainAsync(stream, name);
        var deployed = await _farm.Events.OfAsync<FunctionDeployed>(name, 2);

        Assert.Single(deployed.Select(static item => item.Header.Id).Distinct());
        Assert.Equal(before.History.AsEnumerable(), (await _farm.Task(name).GetStatusAsync()).History.AsEnumerable());
        Assert.Equal(1, (await _farm.CallAsync(name, "1")).Version);
    }

    [Fact]
    public async Task Many_duplicates_at_once_are_no_trouble()
    {
        await using var farm = await TestFarm.StartAsync(TestFarm.Unhurried);
        var name = Twice.NewName();
        var before = await farm.GrowAsync(name, Twice.Requirement(name));
        var item = (await farm.Events.OfAsync<GenerationRequested>(name, 1))[0];
        await farm.Events.OfAsync<FunctionDeployed>(name, 1);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => farm.PublishAsync(FarmNames.GenerateStream, item)));
        await farm.Events.OfAsync<GenerationRequested>(name, 51);
        await farm.Events.OfAsync<FunctionDeployed>(name, 2);

        Assert.Empty(farm.Complaints.Lines);
        Assert.Equal(before.History.AsEnumerable(), (await farm.Task(name).GetStatusAsync()).History.AsEnumerable());
    }

    [Theory]
    [InlineData(FarmNames.InterpretStream, 1)]
    [InlineData(FarmNames.GenerateStream, 2)]
    [InlineData(FarmNames.ValidateStream, 3)]
    [InlineData(FarmNames.TestStream, 4)]
    [InlineData(FarmNames.DeployStream, 5)]
    public async Task An_event_published_again_sends_an_outcome_that_was_lost(string stream, int report)
    {
        var name = Twice.NewName();
        var lost = new TaskCompletionSource();
        _farm.Hook.On(name, nameof(ITaskGrain.ReportAsync), async (call, number) =>
        {
            if (number != report)
            {
                await call.Invoke();
                return;
            }

            lost.SetResult();
            throw new TimeoutException("The report was lost.");
        });
        await _farm.Task(name).SubmitAsync(Twice.Requirement(name));
        await lost.Task.OrGiveUp($"report {report} of {name}");

        await PublishAgainAsync(stream, name);
        var status = await _farm.EndOfAsync(name);

        Assert.Equal((TaskState.Live, 7, 1), (status.State, status.History.Length, status.Version));
    }

    private async Task PublishAgainAsync(string stream, string taskId) => await (stream switch
    {
        FarmNames.InterpretStream => _farm.PublishAsync(stream, (await _farm.Events.OfAsync<InterpretationRequested>(taskId, 1))[0]),
        FarmNames.GenerateStream => _farm.PublishAsync(stream, (await _farm.Events.OfAsync<GenerationRequested>(taskId, 1))[0]),
        FarmNames.ValidateStream => _farm.PublishAsync(stream, (await _farm.Events.OfAsync<ValidationRequested>(taskId, 1))[0]),
        FarmNames.TestStream => _farm.PublishAsync(stream, (await _farm.Events.OfAsync<TestRequested>(taskId, 1))[0]),
        FarmNames.DeployStream => _farm.PublishAsync(stream, (await _farm.Events.OfAsync<DeploymentRequested>(taskId, 1))[0]),
        _ => _farm.PublishAsync(stream, (await _farm.Events.OfAsync<FunctionDeployed>(taskId, 1))[0]),
    });
}
