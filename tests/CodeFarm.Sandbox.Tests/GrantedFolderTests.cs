using System.Diagnostics;
using CodeFarm.Broth.Capabilities;
using CodeFarm.Sandbox.Resources;

namespace CodeFarm.Sandbox.Tests;

/// <summary>Real folders: what is in them is read, and nothing beside them.</summary>
public sealed class GrantedFolderTests : IDisposable
{
    private readonly DirectoryInfo _outside = Directory.CreateTempSubdirectory("codefarm-folder-");
    private readonly GrantedResources _resources = new();
    private readonly string _root;
    private readonly IResourceSource _source;

    public GrantedFolderTests()
    {
        _root = Path.Combine(_outside.FullName, "rates");
        Directory.CreateDirectory(Path.Combine(_root, "old"));
        File.WriteAllText(Path.Combine(_root, "today.csv"), "EUR;1.1");
        File.WriteAllText(Path.Combine(_root, "old", "a.csv"), "\ufeffold");
        File.WriteAllText(Path.Combine(_outside.FullName, "secret"), "secret");
        _source = _resources.For(CapabilityGrants.Parse([$"files=rates:{_root}"]));
    }

    [Fact]
    public async Task Files_and_folders_are_read()
    {
        Assert.Equal("EUR;1.1", await ReadAsync("rates/today.csv"));
        Assert.Equal("old", await ReadAsync("rates/old/a.csv"));
        Assert.Null(await ReadAsync("rates/none.csv"));
        Assert.Null(await ReadAsync("rates/today.csv/below"));
        Assert.Equal(["old/", "today.csv"], await _source.ListAsync(FilePath.Parse("rates"), default));
        Assert.Null(await _source.ListAsync(FilePath.Parse("rates/none"), default));
        Assert.True(await _source.ExistsAsync(FilePath.Parse("rates/old"), default));
        Assert.False(await _source.ExistsAsync(FilePath.Parse("rates/none"), default));
    }

    [Fact]
    public async Task No_link_is_followed_wherever_it_leads()
    {
        File.CreateSymbolicLink(Path.Combine(_root, "link"), Path.Combine(_outside.FullName, "secret"));
        File.CreateSymbolicLink(Path.Combine(_root, "inside"), Path.Combine(_root, "today.csv"));
        Directory.CreateSymbolicLink(Path.Combine(_root, "up"), _outside.FullName);
        Directory.CreateSymbolicLink(Path.Combine(_root, "process"), "/proc/self");

        foreach (var path in new[] { "rates/link", "rates/inside", "rates/up/secret", "rates/process/environ", "rates/process/root/etc/passwd" })
        {
            await Assert.ThrowsAsync<ResourceException>(() => ReadAsync(path));
            Assert.False(await _source.ExistsAsync(FilePath.Parse(path), default));
        }

        Assert.Equal(["old/", "today.csv"], await _source.ListAsync(FilePath.Parse("rates"), default));
        await Assert.ThrowsAsync<ResourceException>(async () => await _source.ListAsync(FilePath.Parse("rates/up"), default));
    }

    [Fact]
    public async Task A_pipe_holds_nobody_up()
    {
        using (var make = Process.Start("mkfifo", Path.Combine(_root, "pipe")))
            await make.WaitForExitAsync();

        var error = await Assert.ThrowsAsync<ResourceException>(() => ReadAsync("rates/pipe"));

        Assert.Contains("cannot be read", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_no_file_and_a_file_no_folder()
    {
        Assert.Contains("is no file", (await Assert.ThrowsAsync<ResourceException>(() => ReadAsync("rates/old"))).Message, StringComparison.Ordinal);
        Assert.Contains("is no file", (await Assert.ThrowsAsync<ResourceException>(() => ReadAsync("rates"))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ResourceException>(async () => await _source.ListAsync(FilePath.Parse("rates/today.csv"), default));
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_not_read()
    {
        File.WriteAllBytes(Path.Combine(_root, "large"), new byte[(4 * 1024 * 1024) + 1]);
        File.WriteAllBytes(Path.Combine(_root, "full"), new byte[4 * 1024 * 1024]);

        Assert.Equal(4 * 1024 * 1024, (await ReadAsync("rates/full"))!.Length);
        Assert.Contains("more than", (await Assert.ThrowsAsync<ResourceException>(() => ReadAsync("rates/large"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_the_machine_is_said_of_a_granted_folder_that_is_not_there()
    {
        var source = _resources.For(CapabilityGrants.Parse([$"files=rates:{_root}/none"]));

        var error = await Assert.ThrowsAsync<ResourceException>(async () => await source.ReadAsync(FilePath.Parse("rates/a"), default));

        Assert.Equal("The folder rates that was granted is not there.", error.Message);
    }

    [Fact]
    public async Task A_folder_that_is_not_granted_is_refused()
    {
        var error = await Assert.ThrowsAsync<ResourceException>(() => ReadAsync("other/today.csv"));

        Assert.True(error.IsRefused);
    }

    [Fact]
    public async Task Many_reads_at_once_wait_on_four_threads_and_get_their_own_texts()
    {
        for (var i = 0; i < 40; i++)
            File.WriteAllText(Path.Combine(_root, $"f{i}"), $"{i}");

        var texts = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => ReadAsync($"rates/f{i}")));

        Assert.Equal(Enumerable.Range(0, 40).Select(static i => $"{i}"), texts);
    }

    public void Dispose()
    {
        _resources.Dispose();
        _outside.Delete(recursive: true);
    }

    private async Task<string?> ReadAsync(string path) => await _source.ReadAsync(FilePath.Parse(path), default);
}
