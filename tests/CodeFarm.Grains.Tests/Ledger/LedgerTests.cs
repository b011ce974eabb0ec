using CodeFarm.Contracts.Ledger;
using CodeFarm.Grains.Tests.Farm;
using Orleans.Runtime;

namespace CodeFarm.Grains.Tests.Ledger;

/// <summary>The account of a task.</summary>
public sealed class LedgerTests(UnhurriedFarm fixture) : IClassFixture<UnhurriedFarm>
{
    private readonly TestFarm _farm = fixture.Farm;

    [Fact]
    public async Task Reservations_at_once_do_not_exceed_the_limit()
    {
        var ledger = Ledger(Twice.NewName());
        await ledger.OpenAsync(null, 10);

        var granted = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => ledger.ReserveAsync($"call{i}", 0.5m)));

        Assert.Equal(20, granted.Count(static yes => yes));
        Assert.Equal(10, (await ledger.GetAccountAsync()).Reserved);
    }

    [Fact]
    public async Task A_reservation_survives_the_loss_of_the_silo()
    {
        await using var farm = await TestFarm.StartAsync(TestFarm.Unhurried, silos: 2);
        var ledger = farm.Client.GetGrain<ILedgerGrain>("task");
        await ledger.OpenAsync(null, 10);
        await ledger.ReserveAsync("call", 8);

        await farm.KillSiloOfAsync(ledger.GetGrainId());

        Assert.False(await ledger.ReserveAsync("another", 3));
        Assert.True(await ledger.ReserveAsync("call", 8));
        Assert.Equal(8, (await ledger.GetAccountAsync()).Reserved);
    }

    [Fact]
    public async Task A_task_is_charged_once_for_each_stage()
    {
        var name = Twice.NewName();

        await _farm.GrowAsync(name, Twice.Requirement(name) with { Value = new(HoursSaved: 2, HourlyRate: 50) });
        var stages = await EntriesAsync(name, 6);

        Assert.Equal(
            ["code-generator", "code-validator", "deployer", "feedback-agent", "requirement-interpreter", "tester"],
            stages.Entries.Select(static entry => entry.What).Order());
        Assert.Equal(100, stages.Value);
        Assert.All(stages.Entries, static entry => Assert.True(entry.WallSeconds >= 0));
    }

    [Fact]
    public async Task The_return_counts_value_against_money_and_energy()
    {
        var ledger = Ledger(Twice.NewName());
        await ledger.OpenAsync(new(HoursSaved: 1, HourlyRate: 30), null);

        await ledger.RecordAsync(new("a", "synthesizer", DateTimeOffset.UnixEpoch, 3600) { CpuSeconds = 3600, GpuSeconds = 3600, Money = 1 });
        var account = await ledger.GetAccountAsync();

        // (15 W + 300 W) x 1 h at 0.30 a kWh.
        Assert.Equal(315, account.EnergyWattHours, 6);
        Assert.Equal(1.0945m, account.Cost, 6);
        Assert.Equal((double)((30 - 1.0945m) / 1.0945m), account.ReturnOnInvestment!.Value, 6);
    }

    private ILedgerGrain Ledger(string taskId) => _farm.Client.GetGrain<ILedgerGrain>(taskId);

    private async Task<LedgerAccount> EntriesAsync(string taskId, int count)
    {
        await Patience.Until(
            async () => (await Ledger(taskId).GetAccountAsync()).Entries.Length >= count, $"{count} entries in the ledger of {taskId}");
        return await Ledger(taskId).GetAccountAsync();
    }
}
