using System.Diagnostics;
using System.Runtime.InteropServices;
using CodeFarm.Sandbox.Processors;

namespace CodeFarm.Sandbox.Tests.Supervision;

public sealed partial class SchedulingSliceTests
{
    private const nint AskAttributes = 315;
    private const int AttributesBytes = 48;
    private const int RuntimeOffset = 24;

    [Fact]
    public void A_thread_gets_the_slice_that_it_asks_for()
    {
        // Older kernels have none, and the number of the call is another one elsewhere.
        if (!OperatingSystem.IsLinux() || Environment.OSVersion.Version < new Version(6, 12) || RuntimeInformation.ProcessArchitecture != Architecture.X64)
            return;
        var slice = 0ul;
        var thread = new Thread(() =>
        {
            SchedulingSlice.Set(0, SchedulingSlice.Short);
            slice = SliceOfThisThread();
        });

        thread.Start();
        thread.Join();

        Assert.Equal(SchedulingSlice.Short, slice);
    }

    [Theory]
    [InlineData(SchedulingSlice.Short)]
    [InlineData(SchedulingSlice.Usual)]
    public void Setting_it_leaves_the_niceness_as_it_was(ulong nanoseconds)
    {
        using var self = Process.GetCurrentProcess();
        var before = self.BasePriority;

        SchedulingSlice.SetOfThisProcess(nanoseconds);

        self.Refresh();
        Assert.Equal(before, self.BasePriority);
    }

    [Fact]
    public void A_thread_that_has_ended_is_no_error() => SchedulingSlice.Set(int.MaxValue, SchedulingSlice.Short);

    private static ulong SliceOfThisThread()
    {
        var attributes = new byte[AttributesBytes];
        Assert.Equal(0, Call(AskAttributes, 0, ref attributes[0], AttributesBytes, 0));
        return BitConverter.ToUInt64(attributes, RuntimeOffset);
    }

    [LibraryImport("libc", EntryPoint = "syscall")]
    private static partial nint Call(nint number, nint thread, ref byte attributes, nint bytes, nint flags);
}
