using System.IO.Enumeration;
using System.Text;
using CodeFarm.Broth.Capabilities;
using CodeFarm.Sandbox.Protocol;
using Microsoft.Win32.SafeHandles;

namespace CodeFarm.Sandbox.Resources;

/// <summary>
/// Reads below a granted folder, and nothing beside it. Each name of a path is opened in the folder that was opened before, so neither
/// a link nor a folder that is moved meanwhile leads elsewhere. Links, other file systems, and all that is neither a file nor a folder
/// are refused. May wait for the file system.
/// </summary>
internal static class GrantedFolder
{
    private const int MaxNames = 10_000;

    /// <returns>Null where there is no such file.</returns>
    /// <exception cref="ResourceException">It cannot be had.</exception>
    public static string? Read(string root, FilePath path)
    {
        using var file = Open(root, path, isFolder: false);
        if (file is null)
            return null;
        byte[] bytes;
        var length = 0;
        try
        {
            bytes = new byte[(int)Math.Min(RandomAccess.GetLength(file), ProtocolLimits.MaxResourceBytes) + 1];
            while (length < bytes.Length && RandomAccess.Read(file, bytes.AsSpan(length), length) is > 0 and var read)
                length += read;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ResourceException($"{path} cannot be read.");
        }

        if (length == bytes.Length)
            throw new ResourceException($"{path} has more than {ProtocolLimits.MaxResourceBytes} bytes, or grows.");
        using var reader = new StreamReader(new MemoryStream(bytes, 0, length, writable: false), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <returns>Whether there is such a file or folder.</returns>
    /// <exception cref="ResourceException">That cannot be known.</exception>
    public static bool Exists(string root, FilePath path)
    {
        if (path.Names.Count > 0)
        {
            using var file = Open(root, path, isFolder: false, orNull: true);
            if (file is not null)
                return true;
        }

        using var folder = Open(root, path, isFolder: true, orNull: true);
        return folder is not null;
    }

    /// <returns>Null where there is no such folder.</returns>
    /// <exception cref="ResourceException">They cannot be had.</exception>
    public static IReadOnlyList<string>? List(string root, FilePath path)
    {
        using var folder = Open(root, path, isFolder: true);
        if (folder is null)
            return null;
        var names = new SortedSet<string>(StringComparer.Ordinal);
        try
        {
            // The opened folder itself, wherever its path leads by now.
            var entries = new FileSystemEnumerable<(string Name, FileAttributes Attributes)>(
                $"/proc/self/fd/{folder.DangerousGetHandle()}", static (ref FileSystemEntry entry) => (entry.FileName.ToString(), entry.Attributes),
                new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true });
            foreach (var (name, attributes) in entries)
            {
                // What no path can name is not listed.
                if (!IsName(path, name))
                    continue;
                names.Add(attributes.HasFlag(FileAttributes.Directory) ? name + "/" : name);
                if (names.Count > MaxNames)
                    throw new ResourceException($"{path} has more than {MaxNames} files and folders.");
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ResourceException($"{path} cannot be read.");
        }

        return [.. names];
    }

    private static bool IsName(FilePath folder, string name)
    {
        try
        {
            return FilePath.Parse($"{folder}/{name}").Names.Count == folder.Names.Count + 1;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static SafeFileHandle? Open(string root, FilePath path, bool isFolder, bool orNull = false)
    {
        if (!OperatingSystem.IsLinux())
            throw new ResourceException("Files can be granted on Linux only.");
        var (opened, status) = FolderWalk.Open(root, path.Names, isFolder);
        return status switch
        {
            OpenStatus.Opened => opened,
            OpenStatus.Missing => null,
            _ when orNull => null,
            OpenStatus.NoRoot => throw new ResourceException($"The folder {path.Folder} that was granted is not there."),
            OpenStatus.OtherKind => throw new ResourceException(isFolder ? $"{path} is no folder." : $"{path} is no file."),
            _ => throw new ResourceException($"{path} cannot be read: it is not readable, behind a link, or on another file system."),
        };
    }
}
