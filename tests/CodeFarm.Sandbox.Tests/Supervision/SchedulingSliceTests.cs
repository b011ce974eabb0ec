using System.Diagnostics;
using CodeFarm.Sandbox.Processors;

namespace CodeFarm.Sandbox.Tests.Supervision;

public sealed class SchedulingSliceTests
{
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
}
