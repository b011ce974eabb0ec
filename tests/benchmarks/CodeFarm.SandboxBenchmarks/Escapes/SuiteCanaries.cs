using System.Net.Sockets;
using System.Security.Cryptography;

namespace CodeFarm.SandboxBenchmarks.Escapes;

/// <summary>What the snippets of a suite try to touch, watched from outside.</summary>
internal sealed class SuiteCanaries : IDisposable
{
    private readonly string _file;
    private readonly string _folder;
    private readonly string _socketPath;
    private readonly List<string> _made = [];
    private readonly Socket _tcp = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly Socket _udp = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly Socket _unix = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly string _secret = "CANARY-" + Convert.ToHexString(RandomNumberGenerator.GetBytes(12));

    public SuiteCanaries(CanaryPlaces places)
    {
        (_file, _folder, _socketPath) = (places.File, places.Folder, places.Socket);
        // First: where another run has these places, this one ends here and does not disturb it.
        _tcp.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        _tcp.Bind(places.Address);
        _tcp.Listen();
        _udp.Bind(places.Address);
        foreach (var folder in new[] { Path.GetDirectoryName(_file)!, Path.GetDirectoryName(_socketPath)!, _folder })
        {
            // A folder that was there belongs to somebody else.
            if (Directory.Exists(folder))
                continue;
            Directory.CreateDirectory(folder);
            _made.Add(folder);
            MayAll(folder, isFile: false);
        }

        File.Delete(_socketPath);
        File.WriteAllText(_file, _secret);
        MayAll(_file, isFile: true);
        _unix.Bind(new UnixDomainSocketEndPoint(_socketPath));
        _unix.Listen();
        MayAll(_socketPath, isFile: true);
        Environment.SetEnvironmentVariable(places.Variable, _secret);
    }

    /// <summary>What has been touched since the last call; null when nothing.</summary>
    /// <param name="said">What the snippet returned and wrote.</param>
    public string? TakeTouched(string said)
    {
        lock (_made)
            return Touched(said);
    }

    private string? Touched(string said)
    {
        var touched = new List<string>();
        if (said.Contains(_secret, StringComparison.Ordinal))
            touched.Add("secret");
        foreach (var entry in Directory.EnumerateFileSystemEntries(_folder).ToArray())
        {
            touched.Add("folder");
            if (Directory.Exists(entry))
                Directory.Delete(entry, recursive: true);
            else
                File.Delete(entry);
        }

        foreach (var (socket, name) in new[] { (_tcp, "tcp"), (_unix, "unix socket") })
        {
            while (socket.Poll(0, SelectMode.SelectRead))
            {
                socket.Accept().Dispose();
                touched.Add(name);
            }
        }

        while (_udp.Poll(0, SelectMode.SelectRead))
        {
            _udp.Receive(new byte[2048]);
            touched.Add("udp");
        }

        if (!File.Exists(_file) || File.ReadAllText(_file) != _secret)
        {
            touched.Add("file");
            File.WriteAllText(_file, _secret);
        }

        return touched.Count == 0 ? null : string.Join(", ", touched.Distinct());
    }

    public void Dispose()
    {
        _tcp.Dispose();
        _udp.Dispose();
        _unix.Dispose();
        File.Delete(_socketPath);
        File.Delete(_file);
        foreach (var folder in _made.AsEnumerable().Reverse())
            Directory.Delete(folder, recursive: true);
    }

    private static void MayAll(string path, bool isFile)
    {
        if (OperatingSystem.IsWindows())
            return;
        const UnixFileMode All = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        const UnixFileMode List = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        File.SetUnixFileMode(path, isFile ? All : All | List);
    }
}
