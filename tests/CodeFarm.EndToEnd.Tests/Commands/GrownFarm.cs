namespace CodeFarm.EndToEnd.Tests.Commands;

/// <summary>A farm in which a user has grown the example and a function of numbers.</summary>
public sealed class GrownFarm : IAsyncLifetime
{
    public const string Example = "config/examples/initials.yaml";

    internal UserHome User { get; } = new();

    /// <summary>What building the example printed.</summary>
    internal CommandResult Build { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Build = await User.FarmAsync("build", Example);
        var twice = await User.FarmAsync("build", User.WriteTwice());
        Assert.True(twice.Status == 0, twice.ToString());
    }

    public Task DisposeAsync()
    {
        User.Dispose();
        return Task.CompletedTask;
    }
}
