namespace CodeFarm.EndToEnd.TestHost;

/// <summary>Passes after every write of a grain's state: each replaces a file.</summary>
internal sealed class DeadlyWrites : IDisposable
{
    private readonly FileSystemWatcher _watcher;

    public DeadlyWrites(string dataDirectory, Death death)
    {
        var state = Path.Combine(dataDirectory, "state");
        // A folder that comes later would be watched too late for its first file.
        foreach (var grain in new[] { "task", "task-board", "ledger", "requirement-interpreter", "code-generator", "code-validator", "tester", "deployer", "feedback-agent", "function", "feedback" })
            Directory.CreateDirectory(Path.Combine(state, grain));
        _watcher = new FileSystemWatcher(state) { IncludeSubdirectories = true };
        _watcher.Renamed += (_, _) => death.Pass("after write");
        _watcher.EnableRaisingEvents = true;
    }

    public void Dispose() => _watcher.Dispose();
}
