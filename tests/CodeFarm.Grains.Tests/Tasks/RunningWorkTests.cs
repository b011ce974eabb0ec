using CodeFarm.Contracts.Placement;
using CodeFarm.Grains.Agents;
using CodeFarm.Grains.Placement;
using CodeFarm.Grains.Tests.Farm;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;

namespace CodeFarm.Grains.Tests.Tasks;

/// <summary>What runs where, and why.</summary>
public sealed class RunningWorkTests : IAsyncLifetime
{
    private static readonly SiloCapability Machine = new("machine", "everything", "x64", 8, 32, [new(AcceleratorKind.Cuda, "GTX 1080", 8, 9)]);

    private readonly EndlessSearch _search = new();
    private TestFarm _farm = null!;

    private ILoadBoardGrain Loads => _farm.Client.GetGrain<ILoadBoardGrain>(ILoadBoardGrain.Key);

    public async Task InitializeAsync() => _farm = await TestFarm.StartAsync(TestFarm.Unhurried, silos: 1, silo => silo
        .AddAcceleratorPlacement(Machine, static options => options.PublishPeriod = TimeSpan.FromMilliseconds(50))
        .Services.AddSingleton(_search).AddSingleton<IExpertRouter, EndlessRouter>());

    public async Task DisposeAsync() => await _farm.DisposeAsync();

    [Fact]
    public async Task A_silo_alone_is_on_the_board_with_what_its_machine_has()
    {
        await Patience.Until(async () => !(await Loads.ReadAsync()).IsEmpty, "the silo on the board");

        var load = Assert.Single(await Loads.ReadAsync()).Load;

        Assert.Equal("machine", load.Name);
        Assert.Equal(("GTX 1080", 8), (load.Capability!.Accelerators[0].Model, load.Capability.Cores));
        Assert.Single(load.Devices);
    }

    [Fact]
    public async Task A_search_is_shown_with_its_task_while_it_runs()
    {
        var name = Twice.NewName();
        await _farm.Task(name).SubmitAsync(Twice.Requirement(name));
        await _search.Begun(name).OrGiveUp("the begin of the search");
        await Patience.Until(async () => (await WorkAsync()).Any(work => work.What == $"endless search of {name}"), "the search on the board");

        var work = (await WorkAsync()).Single(work => work.What == $"endless search of {name}");
        await _farm.Task(name).CancelAsync("enough");

        Assert.True(work.Seconds >= 0);
        Assert.Contains("needs no accelerator", work.Why, StringComparison.Ordinal);
        await Patience.Until(async () => (await WorkAsync()).All(work => work.What != $"endless search of {name}"), "the end of the search on the board");
    }

    [Fact]
    public async Task Work_on_an_accelerator_says_what_it_needs_and_which_one_it_has()
    {
        using var device = new Accelerator(Machine.Accelerators[0], concurrency: 1);
        using (await device.EnterAsync("embedder of initials", new(AcceleratorKind.Cuda, 6)))
        {
            var work = Assert.Single(device.Running);

            Assert.Equal("embedder of initials", work.What);
            Assert.Equal("needs a Cuda accelerator with at least 6 GB; here: GTX 1080 8 GB (Cuda)", work.Why);
        }

        Assert.Empty(device.Running);
        Assert.Equal(0, device.Sample().QueuedWork);
    }

    private async Task<IEnumerable<RunningWork>> WorkAsync() => (await Loads.ReadAsync()).SelectMany(static report => report.Load.Work);
}
