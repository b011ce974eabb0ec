namespace CodeFarm.Sandbox.Isolation.ControlGroups;

/// <summary>Files of the kernel: they are neither made nor cut, a write is one call, and a group is an empty folder to remove.</summary>
internal static class ControlGroupFiles
{
    /// <exception cref="IOException">There is no such file, or the kernel refuses the value.</exception>
    /// <exception cref="UnauthorizedAccessException">It is not ours.</exception>
    public static void Write(string file, string text)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        stream.Write(System.Text.Encoding.ASCII.GetBytes(text));
    }

    /// <summary>Its files are the kernel's and go with it.</summary>
    /// <exception cref="IOException">Processes or groups are in it.</exception>
    public static void Remove(string group) => Directory.Delete(group);
}
