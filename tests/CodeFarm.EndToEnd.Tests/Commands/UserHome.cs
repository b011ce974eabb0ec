namespace CodeFarm.EndToEnd.Tests.Commands;

/// <summary>A user's directory with a farm in it.</summary>
internal sealed class UserHome : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("codefarm-user-");

    private readonly List<RunningCommand> _commands = [];

    /// <summary>FARM_HOME.</summary>
    public string FarmHome => Path.Combine(_directory.FullName, "farm");

    /// <summary>Runs farm to its end.</summary>
    public Task<CommandResult> FarmAsync(params string[] arguments) => StartFarm(arguments).EndAsync();

    /// <summary>Starts farm.</summary>
    public RunningCommand StartFarm(params string[] arguments) =>
        Keep(RunningCommand.Start(FarmHome, "dotnet", [FarmProgram.Path, .. arguments]));

    /// <summary>Runs farm with a text on standard input.</summary>
    public Task<CommandResult> FarmWithInputAsync(string input, params string[] arguments) =>
        RunningCommand.StartWith(input, FarmHome, "dotnet", [FarmProgram.Path, .. arguments]).EndAsync();

    /// <summary>Starts a farm that serves, and waits until it does.</summary>
    public async Task<RunningCommand> StartServingAsync(string url = "http://127.0.0.1:0")
    {
        var farm = StartFarm("up", "--url", url);
        await farm.LineAsync(static line => line.StartsWith("Ctrl-C", StringComparison.Ordinal), "the farm");
        return farm;
    }

    /// <summary>Starts a host that ends its own process at a point.</summary>
    public RunningCommand StartDoomed(string file, string point) => RunningCommand.Start(
        FarmHome, "dotnet", Path.Combine(AppContext.BaseDirectory, "CodeFarm.EndToEnd.TestHost.dll"), FarmHome, file, point);

    /// <summary>Runs a command line in a shell, in the repository.</summary>
    public Task<CommandResult> ShellAsync(string commandLine) => StartShell(commandLine).EndAsync();

    /// <summary>Starts a command line in a shell, in the repository.</summary>
    public RunningCommand StartShell(string commandLine) => Keep(RunningCommand.Start(FarmHome, "bash", "-c", commandLine));

    /// <summary>Writes a file for the user.</summary>
    public string Write(string name, string text)
    {
        var path = Path.Combine(_directory.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Writes a requirement that is met at once.</summary>
    public string WriteTwice(string name = "twice") => Write(
        $"{name}.yaml",
        $$"""
        name: {{name}}
        description: Twice the number.
        signature: int twice(int n)
        examples:
          - { in: [1], out: 2 }
          - { in: [5], out: 10 }
          - { in: [-7], out: -14 }
          - { in: [100], out: 200 }
        """);

    /// <summary>Writes a requirement that nobody can meet, and that is searched for until somebody cancels it.</summary>
    public string WriteEndless(string name = "endless") => Write(
        $"{name}.yaml",
        $$"""
        name: {{name}}
        description: What nobody can guess.
        signature: string guess(string text)
        examples:
          - { in: [a], out: qx71 }
          - { in: [b], out: 0 kk }
          - { in: [cd], out: "?zzpL" }
        budget: { seconds: 600 }
        """);

    /// <summary>Copies farm, less the worker that runs candidates, and returns the copy's path.</summary>
    public string CopyProgramWithoutSandbox()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_directory.FullName, "program")).FullName;
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        return Path.Combine(folder, "farm.dll");
    }

    /// <summary>Ends what a test has left, a farm that serves say, and removes the directory.</summary>
    public void Dispose()
    {
        foreach (var command in _commands)
            command.Dispose();
        _directory.Delete(recursive: true);
    }

    private RunningCommand Keep(RunningCommand command)
    {
        lock (_commands)
            _commands.Add(command);
        return command;
    }
}
