namespace CodeFarm.EndToEnd.Tests.Commands;

/// <summary>Machines that lack what a farm needs: one line says what, where and how to mend it.</summary>
public sealed class OddMachineTests
{
    private static readonly string Farm = $"dotnet '{FarmProgram.Path}'";

    [Theory]
    [InlineData(64)]
    [InlineData(128)]
    [InlineData(255)]
    public async Task Too_few_open_files_are_told_before_anything_is_begun(int files)
    {
        using var user = new UserHome();

        var result = await user.ShellAsync($"ulimit -n {files}; {Farm} list");
        var json = await user.ShellAsync($"ulimit -n {files}; {Farm} list --json");

        Assert.Equal((5, ""), (result.Status, result.Output));
        Assert.Contains($"{files} files open, and a farm needs 256. Raise the limit: ulimit -n 1024.", result.Complaint, StringComparison.Ordinal);
        Assert.Equal((5, "", "machine.open-files"), (json.Status, json.Output, json.ErrorCode));
        Assert.False(Directory.Exists(user.FarmHome), "Nothing is begun.");
    }

    [Fact]
    public async Task A_function_is_grown_with_as_few_open_files_as_are_allowed()
    {
        using var user = new UserHome();

        var result = await user.ShellAsync($"ulimit -n 256; {Farm} build '{user.WriteTwice()}' && {Farm} call twice 21");

        Assert.True(result.Status == 0, result.ToString());
        Assert.EndsWith("42\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_directory_that_cannot_be_used_is_explained()
    {
        using var user = new UserHome();
        var file = user.Write("file", "");

        var below = await user.ShellAsync($"FARM_HOME='{file}/farm' {Farm} list");
        var held = await user.ShellAsync($"mkdir -p \"$FARM_HOME\" && ln -s lock \"$FARM_HOME/lock\" && {Farm} list");

        foreach (var result in (CommandResult[])[below, held])
        {
            Assert.Equal((5, ""), (result.Status, result.Output));
            Assert.Contains("cannot be used: ", result.Complaint, StringComparison.Ordinal);
            Assert.Contains("or choose another directory with FARM_HOME.", result.Complaint, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_folder_for_temporary_files_that_is_not_there_is_explained()
    {
        using var user = new UserHome();

        var build = await user.ShellAsync($"export TMPDIR=/nowhere; {Farm} build '{user.WriteTwice()}'");
        var doctor = await user.ShellAsync($"export TMPDIR=/nowhere; {Farm} doctor");

        Assert.Equal(1, build.Status);
        Assert.Contains("No file can be made in /nowhere", build.Complaint, StringComparison.Ordinal);
        Assert.Contains("set TMPDIR", build.Complaint, StringComparison.Ordinal);
        Assert.Equal(1, doctor.Status);
        Assert.Contains("set TMPDIR", doctor.Output, StringComparison.Ordinal);
    }
}
