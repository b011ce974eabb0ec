using System.Runtime.InteropServices;

namespace CodeFarm.Sandbox.Workers;

/// <summary>Finds what a worker process is started from.</summary>
internal static class WorkerFiles
{
    private const string WorkerName = "CodeFarm.Sandbox.Worker.dll";

    private static readonly string DotnetName = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";

    /// <exception cref="SandboxUnavailableException">There is no worker.</exception>
    public static string FindWorker(string? configured) => Find(configured, "worker", WorkerName, "sandbox worker");

    /// <param name="configured">Its path; null for its place in the application.</param>
    /// <param name="folder">Of the application.</param>
    /// <param name="name">Of its assembly.</param>
    /// <param name="what">For people.</param>
    /// <exception cref="SandboxUnavailableException">There is no such file.</exception>
    public static string Find(string? configured, string folder, string name, string what)
    {
        if (configured is not null)
            return File.Exists(configured)
                ? Path.GetFullPath(configured)
                : throw new SandboxUnavailableException($"There is no {what} at {configured}. Correct WorkerPath.");
        var worker = Path.Combine(AppContext.BaseDirectory, folder, name);
        return File.Exists(worker)
            ? worker
            : throw new SandboxUnavailableException(
                $"There is no {what} at {worker}. Build or publish the application again, or set WorkerPath.");
    }

    /// <exception cref="SandboxUnavailableException">There is no dotnet executable.</exception>
    public static string FindDotnet(string? configured)
    {
        if (configured is not null)
            return File.Exists(configured)
                ? Path.GetFullPath(configured)
                : throw new SandboxUnavailableException($"There is no dotnet executable at {configured}. Correct DotnetPath.");
        return DotnetCandidates().FirstOrDefault(File.Exists)
            ?? throw new SandboxUnavailableException(
                "No dotnet executable was found: the sandbox needs the .NET runtime. Set DOTNET_ROOT, or DotnetPath.");
    }

    private static IEnumerable<string> DotnetCandidates()
    {
        if (Environment.ProcessPath is { } self && Path.GetFileNameWithoutExtension(self) == "dotnet")
            yield return self;
        if (Environment.GetEnvironmentVariable("DOTNET_ROOT") is { Length: > 0 } root)
            yield return Path.Combine(root, DotnetName);
        // An application with its own executable still uses a shared runtime: <root>/shared/Microsoft.NETCore.App/<version>/.
        yield return Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", DotnetName));
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
        {
            if (Path.IsPathFullyQualified(folder))
                yield return Path.Combine(folder, DotnetName);
        }
    }
}
