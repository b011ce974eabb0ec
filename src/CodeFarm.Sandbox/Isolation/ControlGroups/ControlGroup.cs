using System.Diagnostics;
using System.Globalization;

namespace CodeFarm.Sandbox.Isolation.ControlGroups;

/// <summary>
/// The control group of one worker (cgroups(7), version 2, Documentation/admin-guide/cgroup-v2.rst): what it and all its children
/// may have together, whatever they call themselves.
/// </summary>
internal sealed class ControlGroup(string path, Controllers controllers)
{
    // A worker of the runtime has some twenty threads, and bubblewrap two processes.
    private const int MaxProcesses = 128;

    // What the kernel charges besides: pages of files that the worker is the first to read, page tables, sockets and pipes.
    private const long KernelBytes = 64L * 1024 * 1024;

    private const int Weight = 100;
    private const int LowWeight = 30;

    // The kernel empties a group a moment after its last process has died.
    private const int RemovalAttempts = 20;
    private static readonly TimeSpan RemovalPause = TimeSpan.FromMilliseconds(5);

    /// <summary>Whether the processors are shared by groups, so that many threads weigh no more than one.</summary>
    public bool SharesProcessors => controllers.HasFlag(Controllers.Processors);

    /// <summary>Memory that all its processes have now; 0 where it is not counted.</summary>
    public long MemoryBytes => long.TryParse(TryRead("memory.current"), CultureInfo.InvariantCulture, out var bytes) ? bytes : 0;

    /// <summary>Whether the kernel has ended a process of it for want of memory.</summary>
    public bool RanOutOfMemory => (TryRead("memory.events") ?? "").Split('\n')
        .Any(static line => line.StartsWith("oom_kill ", StringComparison.Ordinal) && line.AsSpan(9).Trim() is not "0");

    /// <summary>
    /// Lets a program begin its life in the group. A process that was moved later could have left a child outside; the shell
    /// moves itself and then becomes the program.
    /// </summary>
    /// <param name="start">Program and arguments, which this wraps.</param>
    public void Enter(ProcessStartInfo start)
    {
        string[] command = ["-c", "echo 0 > \"$0\" && exec \"$@\"", Path.Combine(path, "cgroup.procs"), start.FileName, .. start.ArgumentList];
        start.FileName = "/bin/sh";
        start.ArgumentList.Clear();
        foreach (var word in command)
            start.ArgumentList.Add(word);
    }

    /// <summary>Sets what its processes may have together.</summary>
    /// <param name="memoryBytes">Heap and native memory of the worker.</param>
    /// <exception cref="IOException">The kernel refuses.</exception>
    public void Limit(long memoryBytes)
    {
        if (controllers.HasFlag(Controllers.Memory))
        {
            Write("memory.max", (memoryBytes + KernelBytes).ToString(CultureInfo.InvariantCulture));
            // A kernel without swap has no such file; and half a group that was ended is of no use.
            TryWrite("memory.swap.max", "0");
            TryWrite("memory.oom.group", "1");
        }

        if (controllers.HasFlag(Controllers.Processes))
            Write("pids.max", MaxProcesses.ToString(CultureInfo.InvariantCulture));
        SetPriority(isLow: false);
    }

    /// <summary>What it gets of the processors when they are short.</summary>
    public void SetPriority(bool isLow)
    {
        if (SharesProcessors)
            TryWrite("cpu.weight", (isLow ? LowWeight : Weight).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Kills all its processes at once (since Linux 5.14).</summary>
    public void Kill() => TryWrite("cgroup.kill", "1");

    /// <summary>Removes the group, once it is empty. One that does not get empty stays; it costs some kilobytes.</summary>
    public async Task RemoveAsync()
    {
        for (var attempt = 1; attempt <= RemovalAttempts; attempt++)
        {
            try
            {
                ControlGroupFiles.Remove(path);
                return;
            }
            catch (DirectoryNotFoundException)
            {
                return;
            }
            catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
            {
                await Task.Delay(RemovalPause * attempt);
            }
        }
    }

    private void Write(string file, string text) => ControlGroupFiles.Write(Path.Combine(path, file), text);

    private void TryWrite(string file, string text)
    {
        try
        {
            Write(file, text);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // It is a help that this kernel does not give, or the group is gone.
        }
    }

    private string? TryRead(string file)
    {
        try
        {
            return File.ReadAllText(Path.Combine(path, file));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
