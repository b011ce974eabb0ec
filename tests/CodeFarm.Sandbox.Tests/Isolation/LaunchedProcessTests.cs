using System.Diagnostics;
using System.Globalization;
using CodeFarm.Sandbox.Isolation;
using Microsoft.Win32.SafeHandles;

namespace CodeFarm.Sandbox.Tests.Isolation;

public sealed class LaunchedProcessTests
{
    [Theory]
    [InlineData("{ \"exit-code\": 137 }\n", false)]
    [InlineData("{ \"child-pid\": 7 }\n", true)]
    [InlineData("", true)]
    public async Task How_it_ended_is_known_while_another_process_holds_its_pipe_open(string said, bool isFromOutside)
    {
        if (!OperatingSystem.IsLinux())
            return;
        // This process keeps the end that is written to, like one that was started in the same moment.
        var status = new StatusPipe();
        using var other = new FileStream(new SafeFileHandle(int.Parse(status.Descriptor, CultureInfo.InvariantCulture), ownsHandle: false), FileAccess.Write, 0);
        other.Write(System.Text.Encoding.ASCII.GetBytes(said));
        var process = Process.Start("true");
        await process.WaitForExitAsync();
        using var launched = new LaunchedProcess(process, status);

        var answer = await Task.Run(launched.WasEndedFromOutside).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(isFromOutside, answer);
    }
}
