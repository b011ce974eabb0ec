using CodeFarm.Sandbox.Protocol;

namespace CodeFarm.Sandbox.Worker;

/// <summary>
/// What the host sends: jobs one after another, and to a case that asks an answer, behind which further jobs may stand already.
/// </summary>
internal sealed class HostLink(HostInput input, ReplyWriter replies, FrameBuffer frames)
{
    private const int ExitProtocol = 2;

    private readonly Queue<JobMessage> _jobs = new();

    /// <summary>The next job; null when the host has hung up.</summary>
    /// <exception cref="InvalidDataException">The host sends no such thing.</exception>
    public JobMessage? NextJob() =>
        _jobs.TryDequeue(out var job) ? job : input.TryRead(frames, out var frame) ? JobMessage.Read(frame) : null;

    /// <summary>Asks, and waits for the answer.</summary>
    public AnswerMessage Ask(in AskMessage ask)
    {
        try
        {
            replies.Send(ask);
            while (input.TryRead(frames, out var frame))
            {
                if (frame[0] == (byte)RequestKind.Answer && AnswerMessage.Read(frame) is { } answer && answer.Id == ask.Id)
                    return answer;
                _jobs.Enqueue(JobMessage.Read(frame));
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            // Not for the function to catch: nothing that follows could be told from what it expects.
            CurrentProcess.Exit(ExitProtocol);
        }

        CurrentProcess.Exit(0);
        throw new IOException("The host has hung up.");
    }
}
