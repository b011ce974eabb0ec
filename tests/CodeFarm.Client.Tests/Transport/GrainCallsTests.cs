using CodeFarm.Client.Transport;

namespace CodeFarm.Client.Tests.Transport;

/// <summary>How the failures of a runtime reach those who use a farm.</summary>
public sealed class GrainCallsTests
{
    [Fact]
    public async Task A_lost_call_is_told_in_one_line_and_keeps_its_cause()
    {
        var rejection = new TimeoutException("Unable to connect to 127.0.0.1:11112\r\n   at Orleans.Runtime.Messaging.Send()");

        var told = await Assert.ThrowsAsync<FarmUnreachableException>(
            () => GrainCalls.RunAsync(() => Task.FromException(rejection), CancellationToken.None));

        Assert.EndsWith("Unable to connect to 127.0.0.1:11112", told.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', told.Message);
        Assert.Same(rejection, told.InnerException);
    }
}
