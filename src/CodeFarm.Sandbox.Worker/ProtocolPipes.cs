using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace CodeFarm.Sandbox.Worker;

/// <summary>
/// The two pipes to the host. They are moved away from the standard handles, so that nothing that a candidate, a library or a
/// child process does with the console touches the protocol: it reads nothing and writes nowhere.
/// </summary>
internal sealed partial class ProtocolPipes
{
    private const int DuplicateAboveAndCloseOnExec = 1030;
    private const int ReadWrite = 2;
    private const int FirstDescriptor = 100;

    private ProtocolPipes(HostInput input, Stream output) => (Input, Output) = (input, output);

    public HostInput Input { get; }

    public Stream Output { get; }

    public static ProtocolPipes Take()
    {
        if (!OperatingSystem.IsLinux())
            return TakeConsole();
        var input = Checked(Control(0, DuplicateAboveAndCloseOnExec, FirstDescriptor));
        var output = Checked(Control(1, DuplicateAboveAndCloseOnExec, FirstDescriptor));
        var nothing = Checked(OpenNothing());
        Checked(Replace(nothing, 0));
        Checked(Replace(nothing, 1));
        _ = Close(nothing);
        return new ProtocolPipes(new HostInput(Open(input, FileAccess.Read), input), Open(output, FileAccess.Write));
    }

    /// <summary>Returns when the host has closed its end of the input, or, where that cannot be watched, when the jobs have ended.</summary>
    public void WaitForHostToEnd(Thread jobs)
    {
        if (OperatingSystem.IsLinux())
            Input.WaitForHostToEnd();
        else
            jobs.Join();
    }

    private static ProtocolPipes TakeConsole()
    {
        var pipes = new ProtocolPipes(new HostInput(Console.OpenStandardInput(), descriptor: -1), Console.OpenStandardOutput());
        Console.SetIn(TextReader.Null);
        Console.SetOut(TextWriter.Null);
        return pipes;
    }

    private static unsafe int OpenNothing()
    {
        fixed (byte* path = "/dev/null\0"u8)
            return OpenFile(path, ReadWrite);
    }

    private static FileStream Open(int descriptor, FileAccess access) =>
        new(new SafeFileHandle(descriptor, ownsHandle: true), access, bufferSize: 0);

    private static int Checked(int result) =>
        result >= 0 ? result : throw new IOException($"The pipes of the process cannot be moved; error {Marshal.GetLastSystemError()}.");

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int Control(int descriptor, int command, int argument);

    [LibraryImport("libc", EntryPoint = "dup2")]
    private static partial int Replace(int source, int target);

    [LibraryImport("libc", EntryPoint = "open")]
    private static unsafe partial int OpenFile(byte* path, int flags);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
