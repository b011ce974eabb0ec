using System.Text.Json;
using CodeFarm.LocalRuntime;
using CodeFarm.LocalRuntime.State;
using CodeFarm.LocalRuntime.Storage;
using CodeFarm.Runtime.Tests.State;
using Microsoft.Win32.SafeHandles;
using Orleans.Runtime;

namespace CodeFarm.Runtime.Tests.Local;

public sealed class StateFileTests : IAsyncLifetime
{
    private readonly LocalFarm _farm = new();
    private IStateGrain _grain = null!;
    private string _path = null!;

    public async Task InitializeAsync()
    {
        await _farm.StartAsync();
        _grain = _farm.Client.GetGrain<IStateGrain>("field");
        _path = _farm.StateFileOf(_grain, "words");
        await _grain.WriteAsync("corn");
        await ForgetAsync();
    }

    public async Task DisposeAsync() => await _farm.DisposeAsync();

    [Fact]
    public async Task A_state_file_is_a_line_about_the_state_and_then_the_state_both_readable()
    {
        var lines = await File.ReadAllLinesAsync(_path);
        var header = JsonDocument.Parse(lines[0]).RootElement;
        var state = JsonDocument.Parse(string.Concat(lines[1..])).RootElement;

        Assert.Equal("state/field", header.GetProperty("Grain").GetString());
        Assert.Equal("words", header.GetProperty("State").GetString());
        Assert.Equal("corn", state.GetProperty("Value").GetString());
    }

    [Fact]
    public async Task Nothing_is_written_after_the_writers_are_down_and_the_files_closed()
    {
        var directory = Directory.CreateTempSubdirectory("codefarm-states-");
        using var nothing = new SafeFileHandle();
        var files = new StateFiles(directory.FullName, new DiskBarrier(nothing, Durability.OperatingSystem));
        var isAlive = true;
        var writes = Enumerable.Range(0, 400)
            .Select(number => files.WriteAsync(GrainId.Create("state", $"g{number}"), "words", number, null, RequireAlive)).ToArray();
        await writes[0];

        Volatile.Write(ref isAlive, false);
        files.Close();
        var closed = Names();
        var ends = await Task.WhenAll(writes.Select(async write => await Record.ExceptionAsync(() => write)));

        Assert.Equal(closed, Names());
        Assert.DoesNotContain(closed, name => name.EndsWith(".tmp", StringComparison.Ordinal));
        Assert.Equal(closed.Length, ends.Count(end => end is null));
        Assert.All(ends.OfType<Exception>(), end => Assert.IsType<SiloUnavailableException>(end));
        directory.Delete(recursive: true);

        string[] Names() => [.. Directory.EnumerateFiles(directory.FullName, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

        void RequireAlive()
        {
            if (!Volatile.Read(ref isAlive))
                throw new SiloUnavailableException("down");
        }
    }

    [Fact]
    public async Task A_file_with_any_byte_changed_is_refused()
    {
        var good = await File.ReadAllBytesAsync(_path);
        for (var i = Array.IndexOf(good, (byte)'\n'); i < good.Length; i++)
        {
            var bad = (byte[])good.Clone();
            bad[i] ^= 0x01;
            await File.WriteAllBytesAsync(_path, bad);

            await AssertRefusedAsync();
        }

        await File.WriteAllBytesAsync(_path, good);
        Assert.Equal("corn", (await _grain.ViewAsync()).Value);
    }

    [Fact]
    public async Task A_file_cut_off_at_any_byte_is_refused()
    {
        var good = await File.ReadAllBytesAsync(_path);
        for (var length = 0; length < good.Length; length++)
        {
            await File.WriteAllBytesAsync(_path, good[..length]);

            await AssertRefusedAsync();
        }
    }

    [Fact]
    public async Task The_refusal_says_which_file_and_what_to_do()
    {
        await File.WriteAllTextAsync(_path, "half a fi");

        var refusal = await Assert.ThrowsAsync<CorruptStateException>(() => _grain.ViewAsync());

        Assert.Contains(_path, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("delete the file to reset this grain", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"Grain\":null}")]
    [InlineData("\"text\"")]
    public async Task A_file_whose_first_line_is_something_else_is_refused(string line)
    {
        var body = (await File.ReadAllTextAsync(_path)).Split('\n', 2)[1];

        await File.WriteAllTextAsync(_path, $"{line}\n{body}");

        await AssertRefusedAsync();
    }

    [Fact]
    public async Task A_refused_file_is_left_as_it_is()
    {
        await File.WriteAllTextAsync(_path, "half a fi");

        await AssertRefusedAsync();

        Assert.Equal("half a fi", await File.ReadAllTextAsync(_path));
    }

    [Fact]
    public async Task The_file_of_another_grain_is_refused()
    {
        var other = _farm.Client.GetGrain<IStateGrain>("meadow");
        File.Copy(_path, _farm.StateFileOf(other, "words"));

        var refusal = await Assert.ThrowsAsync<CorruptStateException>(() => other.ViewAsync());

        Assert.Contains("state/field", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_of_another_state_is_refused()
    {
        File.Copy(_path, _farm.StateFileOf(_grain, "other"));

        await AssertRefusedAsync();
    }

    [Fact]
    public async Task A_state_of_another_shape_is_refused()
    {
        var other = _farm.Client.GetGrain<IListGrain>("field");
        await other.AddAsync(1);
        await other.LeaveAsync();
        await _farm.Stage.NotedAsync("left list field");
        await _farm.StopAsync();
        var path = _farm.StateFileOf(other, "words");
        var words = await File.ReadAllTextAsync(_path);
        await File.WriteAllTextAsync(path, words.Replace("state/field", "list/field", StringComparison.Ordinal));
        await _farm.StartAsync();

        await Assert.ThrowsAsync<CorruptStateException>(() => _farm.Client.GetGrain<IListGrain>("field").AddAsync(2));
    }

    [Fact]
    public async Task A_damaged_file_stops_no_other_grain()
    {
        await File.WriteAllTextAsync(_path, "half a fi");

        await _farm.Client.GetGrain<IStateGrain>("meadow").WriteAsync("clover");

        Assert.Equal("clover", (await _farm.Client.GetGrain<IStateGrain>("meadow").ViewAsync()).Value);
    }

    [Fact]
    public async Task Writes_that_a_crash_interrupted_are_removed_at_the_start()
    {
        await _farm.StopAsync();
        var leftover = $"{_path}.0123456789abcdef.tmp";
        await File.WriteAllTextAsync(leftover, "half a fi");

        await _farm.StartAsync();

        Assert.False(File.Exists(leftover));
        Assert.Equal("corn", (await _farm.Client.GetGrain<IStateGrain>("field").ViewAsync()).Value);
    }

    [Fact]
    public async Task Grains_with_odd_or_very_long_keys_have_states_of_their_own()
    {
        var prefix = new string('k', 5000);
        string[] keys =
        [
            "a", "A", "%61", "a/b", "a\\b", "..", ".", "../../escape", "a b", " a", "a.b", "a.words", "ä", "a\u0308", "日本", "😀", "a\nb", "a\tb",
            "con", "~", "*?<>|\":", prefix, prefix + "1", prefix + "2",
        ];
        foreach (var key in keys)
            await _farm.Client.GetGrain<IStateGrain>(key).WriteAsync($"state of {key}");
        await _farm.StopAsync();

        await _farm.StartAsync();

        foreach (var key in keys)
            Assert.Equal($"state of {key}", (await _farm.Client.GetGrain<IStateGrain>(key).ViewAsync()).Value);
        var outside = Path.GetFullPath(Path.Combine(_farm.Path, ".."));
        Assert.Empty(Directory.GetFiles(outside, "*escape*"));
    }

    // Every refused activation is gone; the next call reads the file again.
    private async Task AssertRefusedAsync() => await Assert.ThrowsAsync<CorruptStateException>(() => _grain.ViewAsync());

    private async Task ForgetAsync()
    {
        await _grain.LeaveAsync();
        await _farm.Stage.NotedAsync("left field");
        await _farm.StopAsync();
        await _farm.StartAsync();
        _grain = _farm.Client.GetGrain<IStateGrain>("field");
    }
}
