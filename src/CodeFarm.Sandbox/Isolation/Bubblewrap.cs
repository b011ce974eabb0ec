using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using CodeFarm.Sandbox.Isolation.ControlGroups;
using CodeFarm.Sandbox.Isolation.Seccomp;

namespace CodeFarm.Sandbox.Isolation;

/// <summary>
/// Starts a program in namespaces of its own through bubblewrap (bwrap(1)): an empty network, no other process, and a read-only
/// root with nothing but the runtime, the worker and the C libraries.
/// </summary>
internal sealed class Bubblewrap
{
    private const string DotnetFolder = "/dotnet";
    private const string WorkerFolder = "/worker";

    private static readonly Version DisablesUserNamespaces = new(0, 8);

    private readonly byte[] _filter;
    private readonly List<string> _arguments;
    private readonly HashSet<string> _folders = [];
    private readonly string _libraryFolders = string.Join(':', RuntimeFiles.Libraries().Where(Directory.Exists));

    /// <param name="path">The executable.</param>
    /// <param name="dotnet">The executable of the runtime.</param>
    /// <param name="worker">The worker's assembly.</param>
    /// <param name="layers">Besides the namespaces.</param>
    public Bubblewrap(string path, string dotnet, string worker, IsolationLayers layers)
    {
        Path = path;
        _filter = layers.HasFlag(IsolationLayers.Seccomp)
            ? SeccompFilter.Build(RuntimeInformation.ProcessArchitecture, FilterStage.Launch).ToBytes()
            : [];
        _arguments =
        [
            "--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts", "--unshare-cgroup-try",
            "--hostname", "sandbox", "--die-with-parent", "--cap-drop", "ALL",
        ];
        // Keeps it from typing into a terminal, which the filter does as well. The scheduler gives each session a share of its own,
        // so that a single worker in one would weigh as much as all the rest of the farm.
        if (_filter.Length == 0)
            _arguments.Add("--new-session");
        AddUser(layers.HasFlag(IsolationLayers.OwnUser));
        AddFiles(dotnet, worker);
        Command = [$"{DotnetFolder}/{System.IO.Path.GetFileName(RuntimeFiles.Resolve(dotnet))}", "exec", $"{WorkerFolder}/{System.IO.Path.GetFileName(worker)}"];
    }

    public string Path { get; }

    /// <summary>What runs inside.</summary>
    private string[] Command { get; }

    /// <returns>The executable; null when it is not installed.</returns>
    public static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        .Append("/usr/bin").Where(System.IO.Path.IsPathFullyQualified)
        .Select(static folder => System.IO.Path.Combine(folder, "bwrap")).FirstOrDefault(File.Exists);

    /// <summary>Starts one worker.</summary>
    /// <param name="start">Without program and arguments.</param>
    /// <param name="group">The control group that it begins in; null for that of this process.</param>
    public LaunchedProcess Start(ProcessStartInfo start, ControlGroup? group = null)
    {
        start.FileName = Path;
        // Instead of the loader's cache, so that there is nothing of /etc.
        start.Environment["LD_LIBRARY_PATH"] = _libraryFolders;
        // The command line can be read inside; paths of the machine are none of a candidate's business.
        using var arguments = new InheritedPipe(Encoding.UTF8.GetBytes(string.Concat(_arguments.Select(static argument => argument + '\0'))));
        start.ArgumentList.Add("--args");
        start.ArgumentList.Add(arguments.Descriptor);
        if (_filter.Length == 0)
            return StartCommand(start, group);
        using var filter = new InheritedPipe(_filter);
        start.ArgumentList.Add("--seccomp");
        start.ArgumentList.Add(filter.Descriptor);
        return StartCommand(start, group);
    }

    private LaunchedProcess StartCommand(ProcessStartInfo start, ControlGroup? group)
    {
        var status = new StatusPipe();
        start.ArgumentList.Add("--json-status-fd");
        start.ArgumentList.Add(status.Descriptor);
        start.ArgumentList.Add("--");
        foreach (var word in Command)
            start.ArgumentList.Add(word);
        try
        {
            group?.Enter(start);
            return new LaunchedProcess(Process.Start(start)!, status, group);
        }
        catch
        {
            status.Dispose();
            throw;
        }
        finally
        {
            status.HasStarted();
        }
    }

    private void AddUser(bool hasOwnUser)
    {
        if (hasOwnUser)
        {
            // Root needs no user namespace. The worker becomes its user itself, and has no right left after that.
            _arguments.AddRange(["--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"]);
            return;
        }

        _arguments.Add("--unshare-user");
        if (Version() >= DisablesUserNamespaces)
            _arguments.Add("--disable-userns");
    }

    private void AddFiles(string dotnet, string worker)
    {
        foreach (var (link, target) in RuntimeFiles.RootLinks())
            _arguments.AddRange(["--symlink", target, link]);
        foreach (var path in RuntimeFiles.Libraries())
            Show(path, path);
        foreach (var path in RuntimeFiles.OfRuntime(dotnet))
            Show(path, DotnetFolder + path[RuntimeFiles.Root(dotnet).Length..]);
        Show(System.IO.Path.GetDirectoryName(worker)!, WorkerFolder);
        _arguments.AddRange(
        [
            "--proc", "/proc", "--dev-bind", "/dev/null", "/dev/null", "--dev-bind", "/dev/urandom", "/dev/urandom", "--remount-ro", "/", "--chdir", "/",
        ]);
    }

    private void Show(string path, string inside)
    {
        // Folders on the way would be made for root only.
        for (var slash = inside.IndexOf('/', 1); slash > 0; slash = inside.IndexOf('/', slash + 1))
        {
            if (_folders.Add(inside[..slash]))
                _arguments.AddRange(["--dir", inside[..slash]]);
        }

        _arguments.AddRange(["--ro-bind", path, inside]);
    }

    private Version Version()
    {
        using var process = Process.Start(new ProcessStartInfo(Path, "--version") { RedirectStandardOutput = true })!;
        // bubblewrap 0.8.0
        var words = process.StandardOutput.ReadToEnd().Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        return words.Length > 1 && System.Version.TryParse(words[1], out var version) ? version : new Version(0, 0);
    }
}
