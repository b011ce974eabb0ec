using CodeFarm.Sandbox.Protocol;

namespace CodeFarm.Sandbox.Worker;

/// <summary>Runs a job of the worker's own, so that the first real one finds its way compiled.</summary>
internal static class WarmUp
{
    public static void Run(HelloMessage hello)
    {
        var replies = new ReplyWriter(Stream.Null, hello.MaxOutputBytes);
        var jobs = new JobRunner(hello, replies, new HostLink(new HostInput(Stream.Null, descriptor: -1), replies, new FrameBuffer(ProtocolLimits.MaxFrameBytes)));
        var messages = new MessageWriter();
        var assembly = File.ReadAllBytes(typeof(WarmUp).Assembly.Location);
        new JobMessage(
            hello.Id, 0, assembly, true, "List<string> WarmUp(List<int> numbers, string text, double ratio, bool flag)",
            typeof(WarmUp).Namespace, [["[1]", "\"a\"", "0.5", "true"]]).Write(messages, ProtocolLimits.JobRoomBytes);
        jobs.Run(JobMessage.Read(messages.Written.Span[sizeof(int)..]));
    }
}
