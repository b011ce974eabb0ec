using System.Diagnostics;

namespace CodeFarm.Client.Tests;

/// <summary>The file that says where a farm is served.</summary>
public sealed class FarmAddressTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("codefarm-address-");

    private string File => Path.Combine(_directory.FullName, FarmAddress.FileName);

    public void Dispose() => _directory.Delete(recursive: true);

    [Theory]
    [InlineData(null)]
    [InlineData("http://127.0.0.1:5080")]
    public void What_is_written_is_found(string? url)
    {
        var address = FarmAddress.OfThisProcess("/somewhere/farm.sock", url is null ? null : new(url));

        address.Write(_directory.FullName);

        Assert.Equal(address, FarmAddress.Find(_directory.FullName));
        Assert.Equal(File, Assert.Single(_directory.GetFiles()).FullName);
    }

    [Fact]
    public void Nothing_is_found_where_nobody_serves()
    {
        Assert.Null(FarmAddress.Find(_directory.FullName));
        Assert.Null(FarmAddress.Find(Path.Combine(_directory.FullName, "nowhere")));
    }

    [Fact]
    public async Task The_file_of_a_process_that_has_ended_is_ignored()
    {
        using var ended = Process.Start(new ProcessStartInfo("dotnet", "--version") { RedirectStandardOutput = true })!;
        var address = FarmAddress.OfThisProcess("/somewhere/farm.sock", null) with { Pid = ended.Id, Started = ended.StartTime.ToUniversalTime() };
        await ended.WaitForExitAsync();

        address.Write(_directory.FullName);

        Assert.Null(FarmAddress.Find(_directory.FullName));
    }

    [Fact]
    public void The_file_of_an_earlier_process_with_the_same_number_is_ignored()
    {
        var address = FarmAddress.OfThisProcess("/somewhere/farm.sock", null);

        (address with { Started = address.Started.AddHours(-1) }).Write(_directory.FullName);

        Assert.Null(FarmAddress.Find(_directory.FullName));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"socket\":7}")]
    [InlineData("{\"socket\":\"a\",\"pid\":-1,\"started\":\"2026-01-01T00:00:00Z\"}")]
    public void A_damaged_file_is_ignored(string content)
    {
        System.IO.File.WriteAllText(File, content);

        Assert.Null(FarmAddress.Find(_directory.FullName));
    }

    [Fact]
    public void Who_ends_removes_only_its_own_file()
    {
        var mine = FarmAddress.OfThisProcess("/somewhere/farm.sock", null);
        (mine with { Pid = mine.Pid + 1 }).Write(_directory.FullName);

        mine.Remove(_directory.FullName);

        Assert.True(System.IO.File.Exists(File));
    }
}
