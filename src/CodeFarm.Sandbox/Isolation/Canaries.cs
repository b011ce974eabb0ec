using System.Diagnostics;
using System.Globalization;
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
    private const string Prefix = "codefarm-canary-";

    // Longer than any process needs its own: a folder that seems to be nobody's may be that of a process in another container.
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly DirectoryInfo _folder;

    /// <exception cref="SandboxUnavailableException">There is no place for files.</exception>
    public Canaries()
    {
        Secret = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        Variable = $"CODEFARM_CANARY_{Secret}";
        try
        {
            Sweep();
            _folder = Directory.CreateTempSubdirectory(string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-"));
            Fill();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            _folder?.Delete(recursive: true);
            throw new SandboxUnavailableException(
                $"No file can be made in {Path.GetTempPath()}, where it is tried whether a worker is kept apart from this machine: {refused.Message.TrimEnd('.')}. "
                + "Make room there, or set TMPDIR to a directory that this user may write to.", refused);
        }

        Environment.SetEnvironmentVariable(Variable, Secret);
        _listener.Start();
    }

    // What a process has left that was killed meanwhile.
    private static void Sweep()
    {
        foreach (var folder in new DirectoryInfo(Path.GetTempPath()).EnumerateDirectories($"{Prefix}*-*"))
        {
            try
            {
                if (DateTime.UtcNow - folder.LastWriteTimeUtc > Abandoned
                    && int.TryParse(folder.Name.AsSpan(Prefix.Length, folder.Name.LastIndexOf('-') - Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var owner)
                    && !IsAlive(owner))
                {
                    folder.Delete(recursive: true);
                }
            }
            catch (Exception foreign) when (foreign is IOException or UnauthorizedAccessException)
            {
                // Another user's, or another farm removes it at this moment.
            }
        }
    }

    private static bool IsAlive(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private void Fill()
    {
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
