using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Win32.SafeHandles;

namespace CodeFarm.LocalRuntime.Storage;

/// <summary>The directory that holds a farm's state and streams, owned by one process at a time.</summary>
internal sealed class DataDirectory : IDisposable
{
    private readonly SafeFileHandle _lock;
    private readonly string _ownerPath;

    private DataDirectory(string path, SafeFileHandle @lock, string ownerPath)
    {
        Path = path;
        _lock = @lock;
        _ownerPath = ownerPath;
    }

    public string Path { get; }

    public SafeFileHandle LockFile => _lock;

    /// <summary>Takes the directory, which is created where it does not exist.</summary>
    /// <exception cref="DataDirectoryInUseException">Another process has it.</exception>
    public static DataDirectory Open(string path)
    {
        path = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(path);
        var ownerPath = System.IO.Path.Combine(path, "owner.json");
        SafeFileHandle handle;
        try
        {
            // The operating system lets go of it when the process ends, however it ends.
            handle = File.OpenHandle(
                System.IO.Path.Combine(path, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException held) when (IsHeld(held))
        {
            throw new DataDirectoryInUseException(path, ReadOwner(ownerPath), held);
        }

        var owner = new DataDirectoryOwner(
            Environment.ProcessId, Environment.MachineName, Process.GetCurrentProcess().ProcessName, DateTimeOffset.UtcNow);
        File.WriteAllText(ownerPath, JsonSerializer.Serialize(owner, StorageJson.Readable));
        return new DataDirectory(path, handle, ownerPath);
    }

    public void Dispose()
    {
        File.Delete(_ownerPath);
        _lock.Dispose();
    }

    // A lock that cannot be made, on a disk that is full or read-only say, is nobody's. EWOULDBLOCK of Linux and macOS, and ERROR_SHARING_VIOLATION.
    private static bool IsHeld(IOException refused) => refused.HResult is 11 or 35 or unchecked((int)0x80070020);

    private static string ReadOwner(string path)
    {
        try
        {
            var owner = JsonSerializer.Deserialize<DataDirectoryOwner>(File.ReadAllText(path), StorageJson.Readable)!;
            return string.Create(
                CultureInfo.InvariantCulture, $"process {owner.ProcessId} ({owner.Process}) on {owner.Machine} since {owner.Since:u}");
        }
        catch (Exception unreadable) when (unreadable is IOException or JsonException)
        {
            return "another process";
        }
    }
}
