using System.Runtime.InteropServices;
using System.Text;

namespace CodeFarm.Sandbox.Worker;

/// <summary>
/// Confines the process to some files and starts it anew. Landlock binds the calling thread and what it starts, and the runtime
/// has other threads by now on which a candidate could run; after the new start all are bound. Linux only.
/// </summary>
internal static unsafe partial class FileConfinement
{
    /// <summary>The first argument of a worker that is to confine itself: the runtime, the worker and what may be read follow.</summary>
    public const string Option = "--confine-files";

    // What the runtime asks of the machine: its processors and memory.
    private static readonly string[] Machine =
    [
        "/proc/self", "/proc/meminfo", "/proc/cpuinfo", "/proc/stat", "/sys/devices/system/cpu", "/sys/devices/system/node", "/dev/urandom",
    ];

    /// <summary>Does not return.</summary>
    /// <exception cref="InvalidOperationException">The kernel refuses; the process must not go on.</exception>
    public static void Restart(ReadOnlySpan<string> arguments)
    {
        var (dotnet, worker) = (arguments[1], arguments[2]);
        var landlock = new Landlock();
        foreach (var path in arguments[1..])
            landlock.AllowReading(path);
        landlock.AllowReading(Path.GetDirectoryName(worker)!);
        foreach (var path in Machine)
            landlock.AllowReading(path);
        landlock.AllowWriting("/dev/null");
        // The names of its threads.
        landlock.AllowWriting("/proc/self/task");
        landlock.Enforce();
        StartAnew(dotnet, [dotnet, "exec", worker]);
        throw new InvalidOperationException($"{dotnet} cannot be started again: error {Marshal.GetLastSystemError()}.");
    }

    private static void StartAnew(string program, string[] words)
    {
        var variables = Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>();
        fixed (byte* path = Encoding.UTF8.GetBytes(program + '\0'))
            _ = Execute(path, Texts(words), Texts([.. variables.Select(static variable => $"{variable.Key}={variable.Value}")]));
    }

    // Nobody frees them: this program ends here.
    private static byte** Texts(string[] texts)
    {
        var list = (byte**)NativeMemory.AllocZeroed((nuint)texts.Length + 1, (nuint)sizeof(byte*));
        for (var i = 0; i < texts.Length; i++)
            list[i] = (byte*)Marshal.StringToCoTaskMemUTF8(texts[i]);
        return list;
    }

    [LibraryImport("libc", EntryPoint = "execve")]
    private static partial int Execute(byte* path, byte** arguments, byte** environment);
}
