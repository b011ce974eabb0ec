using CodeFarm.Sandbox.Protocol;

namespace CodeFarm.Sandbox.Worker;

/// <summary>Sends replies in the order of the calls.</summary>
internal sealed class ReplyWriter(Stream stream, int maxOutputBytes)
{
    private readonly MessageWriter _messages = new();
    private readonly int _maxReplyBytes = ProtocolLimits.MaxReplyBytes(maxOutputBytes);

    /// <summary>Keeps the reply until the next one is sent: the two cost one system call.</summary>
    public void Append(in ReplyMessage reply) => reply.Write(_messages, _maxReplyBytes);

    public void Send(in ReplyMessage reply)
    {
        Append(reply);
        Flush();
    }

    public void Send(in AskMessage ask)
    {
        ask.Write(_messages);
        Flush();
    }

    private void Flush()
    {
        stream.Write(_messages.Written.Span);
        _messages.Clear();
    }
}
