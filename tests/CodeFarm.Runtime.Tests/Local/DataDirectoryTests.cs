using CodeFarm.LocalRuntime.Hosting;
using CodeFarm.LocalRuntime.Storage;
using CodeFarm.Runtime.Tests.Farm;

namespace CodeFarm.Runtime.Tests.Local;

public sealed class DataDirectoryTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private LocalClusterOptions Options => new() { DataDirectory = _directory.Path };

    [Fact]
    public async Task A_second_cluster_of_the_same_process_is_refused_and_told_who_owns_the_directory()
    {
        await using var first = LocalCluster.Start(Options);

        var refused = Assert.Throws<DataDirectoryInUseException>(() => LocalCluster.Start(Options));

        Assert.Contains($"process {Environment.ProcessId} ", refused.Owner, StringComparison.Ordinal);
        Assert.Contains(_directory.Path, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lock_that_cannot_be_made_belongs_to_nobody()
    {
        var path = Path.Combine(_directory.Path, "lock");
        File.CreateSymbolicLink(path, path);

        var refused = Assert.ThrowsAny<IOException>(() => LocalCluster.Start(Options));

        Assert.IsNotType<DataDirectoryInUseException>(refused);
    }

    [Fact]
    public async Task A_second_process_is_refused_and_told_who_owns_the_directory()
    {
        await using var first = LocalCluster.Start(Options);

        using var second = HostProcess.Start(_directory.Path, grains: 0);
        var message = await second.ReadLineAsync();
        await second.WaitForExitAsync();

        Assert.Equal(5, second.ExitCode);
        Assert.Contains($"in use by process {Environment.ProcessId} ", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cluster_is_refused_while_another_process_owns_the_directory_and_not_after_that_was_killed()
    {
        using var owner = HostProcess.Start(_directory.Path, grains: 0);
        Assert.Equal("ready", await owner.ReadLineAsync());

        var refused = Assert.Throws<DataDirectoryInUseException>(() => LocalCluster.Start(Options));
        await owner.KillAsync();
        await using var cluster = LocalCluster.Start(Options);

        Assert.Contains($"process {owner.Id} ", refused.Owner, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_directory_can_be_opened_again_when_its_cluster_was_disposed()
    {
        await LocalCluster.Start(Options).DisposeAsync();

        await LocalCluster.Start(Options).DisposeAsync();
    }

    [Fact]
    public async Task A_cluster_that_cannot_be_opened_leaves_the_directory_free()
    {
        var journals = Directory.CreateDirectory(Path.Combine(_directory.Path, "streams", "farm"));
        var damaged = Path.Combine(journals.FullName, "00000001.journal");
        await File.WriteAllTextAsync(damaged, "this is no journal\nand this neither\n");
        Assert.ThrowsAny<IOException>(() => LocalCluster.Start(Options));
        File.Delete(damaged);

        await using var cluster = LocalCluster.Start(Options);
    }

    public void Dispose() => _directory.Dispose();
}
