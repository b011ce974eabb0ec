using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace CodeFarm.Sandbox.Isolation;

/// <summary>
/// Things outside of a worker that nothing inside may touch: a file to read, a folder to write to, a listener to reach, and an
/// environment variable. Open to every user, so that rights of files alone do not protect them.
/// </summary>
internal sealed class Canaries : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("codefarm-canary-");

    public Canaries()
    {
        Secret = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        Variable = $"CODEFARM_CANARY_{Secret}";
        File.WriteAllText(SecretFile, Secret);
        Directory.CreateDirectory(OpenFolder);
        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
            const UnixFileMode Listable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
            const UnixFileMode Writable = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
            File.SetUnixFileMode(_folder.FullName, Readable | Listable | UnixFileMode.UserWrite);
            File.SetUnixFileMode(SecretFile, Readable | UnixFileMode.UserWrite);
            File.SetUnixFileMode(OpenFolder, Readable | Listable | Writable);
        }

        Environment.SetEnvironmentVariable(Variable, Secret);
        _listener.Start();
    }

    /// <summary>What stands in the file and in the variable.</summary>
    public string Secret { get; }

    public string SecretFile => Path.Combine(_folder.FullName, "secret");

    public string OpenFolder => Path.Combine(_folder.FullName, "open");

    public string Variable { get; }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public bool IsFolderTouched => Directory.EnumerateFileSystemEntries(OpenFolder).Any();

    public bool IsListenerTouched => _listener.Pending();

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Variable, null);
        _listener.Dispose();
        _folder.Delete(recursive: true);
    }
}
