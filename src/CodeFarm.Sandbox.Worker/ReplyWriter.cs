using CodeFarm.Sandbox.Protocol;

namespace CodeFarm.Sandbox.Worker;

/// <summary>Sends replies, one frame each, in the order of the calls.</summary>
internal sealed class ReplyWriter(Stream stream, string id)
{
    public void Send(ReplyKind kind, int index = 0, string? output = null, string? error = null, long micros = 0)
    {
        var reply = new ReplyMessage(id, kind, index, output, error, micros);
        var frame = ProtocolJson.Write(reply);
        // The standard output of a process is written synchronously in any case: nothing waits on a pool thread here,
        // which matters because a candidate may have used them all.
        FrameStream.WriteAsync(stream, frame, ProtocolLimits.MaxFrameBytes, default).GetAwaiter().GetResult();
    }
}
