using System.Security.Cryptography;
using System.Text;

namespace CodeFarm.Gateway.Serving;

/// <summary>Where the unix domain socket of a farm is, and who may open it: only the user whose farm it is.</summary>
internal static class SocketPath
{
    // The address of a unix domain socket holds 108 bytes on Linux and 104 on macOS.
    public const int MaxBytes = 100;
    private const int HashLength = 16;
    private const UnixFileMode OnlyUser = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>The path for a data directory; the directories exist, and no socket of a former process is in the way.</summary>
    public static string Prepare(string dataDirectory)
    {
        var data = Path.GetFullPath(dataDirectory);
        CreatePrivate(data);
        var path = Path.Combine(data, "farm.sock");
        if (Encoding.UTF8.GetByteCount(path) >= MaxBytes)
        {
            var directory = Path.Combine(Path.GetTempPath(), $"codefarm-{Environment.UserName}");
            CreatePrivate(directory);
            // Fails for a directory that someone else has put there, which would be theirs to enter.
            SetMode(directory, OnlyUser);
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(data)))[..HashLength];
            path = Path.Combine(directory, $"{hash}.sock");
        }

        File.Delete(path);
        return path;
    }

    /// <summary>Lets nobody else open the socket.</summary>
    public static void Protect(string path) => SetMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);

    private static void CreatePrivate(string directory)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(directory);
        else
            Directory.CreateDirectory(directory, OnlyUser);
    }

    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, mode);
    }
}
