using CodeFarm.LocalRuntime.Calls;

namespace CodeFarm.LocalRuntime.Activations;

/// <summary>The open enumerations of an activation.</summary>
internal sealed class EnumerationSessions
{
    private readonly Lock _gate = new();
    private readonly List<IEnumerationSession> _sessions = [];

    public bool IsEmpty
    {
        get
        {
            lock (_gate)
                return _sessions.Count == 0;
        }
    }

    public void Add(IEnumerationSession session)
    {
        lock (_gate)
            _sessions.Add(session);
    }

    public void Remove(IEnumerationSession session)
    {
        lock (_gate)
            _sessions.Remove(session);
    }

    /// <summary>Those whose consumers have not asked for elements since then.</summary>
    public IEnumerationSession[] IdleSince(long time)
    {
        lock (_gate)
            return [.. _sessions.Where(session => session.LastPull < time)];
    }
}
