using CodeFarm.Sandbox.Protocol;

namespace CodeFarm.Sandbox.Worker;

/// <summary>The host, as one case may ask it.</summary>
internal readonly record struct CaseHost(HostLink Link, Guid Job, int Index)
{
    /// <param name="kind">What is asked for.</param>
    /// <param name="name">A path or an address.</param>
    public AnswerMessage Ask(AskKind kind, string name) => Link.Ask(new(Job, Index, kind, name));
}
