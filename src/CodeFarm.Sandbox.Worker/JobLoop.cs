using CodeFarm.Sandbox.Protocol;

namespace CodeFarm.Sandbox.Worker;

/// <summary>Runs jobs in the order of their arrival until the host hangs up or a job leaves the process unusable.</summary>
internal static class JobLoop
{
    private const int ExitProtocol = 2;

    public static void Run(ProtocolPipes pipes)
    {
        try
        {
            Run(pipes.Input, pipes.Output);
            CurrentProcess.Exit(0);
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            // The host sends no such thing, and no host is there to be told.
            CurrentProcess.Exit(ExitProtocol);
        }
    }

    private static void Run(HostInput input, Stream output)
    {
        var frames = new FrameBuffer(ProtocolLimits.MaxFrameBytes);
        if (!input.TryRead(frames, out var first))
            return;
        var hello = HelloMessage.Read(first);
        frames.MaxMessageBytes = ProtocolLimits.MaxJobBytes(hello.MaxInputBytes);
        ProcessLimits.Apply(hello.MaxDataBytes, hello.Confinement.MaxThreads);
        SelfConfinement.Apply(hello.Confinement);
        if (hello.WarmUp)
            WarmUp.Run(hello);
        var replies = new ReplyWriter(output, hello.MaxOutputBytes);
        var host = new HostLink(input, replies, frames);
        var jobs = new JobRunner(hello, replies, host);
        replies.Send(new ReplyMessage(hello.Id, ReplyKind.Ready));
        while (host.NextJob() is { } job)
        {
            if (!jobs.Run(job))
                return;
        }
    }
}
