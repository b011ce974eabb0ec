using CodeFarm.Capabilities;
using CodeFarm.Sandbox.Protocol;

namespace CodeFarm.Sandbox.Worker.Capabilities;

/// <summary>What the host says, with an exception for all that no caller expects.</summary>
internal static class HostAnswer
{
    /// <exception cref="CapabilityException">The function may not have it.</exception>
    /// <exception cref="IOException">It cannot be had.</exception>
    public static AnswerMessage Of(CaseHost host, AskKind kind, string name)
    {
        if (name.Length > ProtocolLimits.MaxAskLength)
            throw new IOException($"A path or an address has {name.Length} characters and may have {ProtocolLimits.MaxAskLength}.");
        var answer = host.Ask(kind, name);
        return answer.Kind switch
        {
            AnswerKind.NotGranted => throw new CapabilityException(answer.Text),
            AnswerKind.Failed => throw new IOException(answer.Text),
            _ => answer,
        };
    }
}
