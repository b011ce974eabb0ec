namespace CodeFarm.Sandbox.Supervision;

/// <summary>
/// Judges one version of a function by <see cref="QuarantineRule"/>: free; refused until a moment; then one probe decides between
/// free and refused for twice as long.
/// </summary>
internal sealed class Quarantine(QuarantineRule rule, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Queue<(long At, long Call)> _kills = new();
    private long _calls;
    private int _times;
    private volatile bool _isRefusing;
    private bool _isProbing;
    private long _began;
    private TimeSpan _term;
    private string _reason = "";

    /// <summary>Null while calls are let through.</summary>
    public QuarantineStatus? Status
    {
        get
        {
            lock (_gate)
                return _isRefusing ? new(_times, Remaining, _isProbing, _reason) : null;
        }
    }

    /// <summary>Whether calls are refused, a probe apart.</summary>
    public bool IsRefusing => _isRefusing;

    private TimeSpan Remaining
    {
        get
        {
            var remaining = _term - clock.GetElapsedTime(_began);
            return remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero;
        }
    }

    /// <param name="isProbe">Whether the call decides what becomes of the function.</param>
    /// <returns>Whether a call may run; <see cref="Leave"/> must follow if so.</returns>
    public bool TryEnter(out bool isProbe)
    {
        lock (_gate)
        {
            isProbe = false;
            if (!_isRefusing)
                return true;
            if (_isProbing || Remaining > TimeSpan.Zero)
                return false;
            return isProbe = _isProbing = true;
        }
    }

    /// <param name="conduct">What the call did.</param>
    /// <param name="isProbe">As <see cref="TryEnter"/> said.</param>
    /// <param name="reason">The code of a kill.</param>
    /// <returns>Whether the function is in quarantine from now on and was not before.</returns>
    public bool Leave(Conduct conduct, bool isProbe, string? reason)
    {
        lock (_gate)
        {
            if (isProbe)
                _isProbing = false;
            // A probe that was lifted in between is a call like others.
            var decides = isProbe && _isRefusing;
            if (conduct == Conduct.Unknown)
                return false;
            _calls++;
            if (conduct == Conduct.Good)
            {
                if (decides)
                    Free();
                return false;
            }

            _kills.Enqueue((clock.GetTimestamp(), _calls));
            if (_isRefusing && !decides)
                return false;
            if (!decides && !IsTooMuch())
                return false;
            Refuse(reason ?? SandboxCodes.Crashed);
            return true;
        }
    }

    /// <summary>Lets calls through and forgets what was.</summary>
    /// <returns>Whether they were refused.</returns>
    public bool Lift()
    {
        lock (_gate)
        {
            var wasRefusing = _isRefusing;
            Free();
            _times = 0;
            return wasRefusing;
        }
    }

    private bool IsTooMuch()
    {
        while (_kills.Count > rule.KillsAtAnyShare || clock.GetElapsedTime(_kills.Peek().At) > rule.Window)
            _kills.Dequeue();
        // Those that came before the first kill say nothing about the time since.
        var since = _calls - _kills.Peek().Call + 1;
        return _kills.Count >= rule.KillsAtAnyShare || (_kills.Count >= rule.Kills && _kills.Count >= rule.Share * since);
    }

    private void Refuse(string reason)
    {
        if (_times > 0 && !_isRefusing && clock.GetElapsedTime(_began) > _term + rule.LongestRefusal)
            _times = 0;
        _reason = reason;
        _isRefusing = true;
        _began = clock.GetTimestamp();
        // Beyond a billion seconds nothing is doubled any more.
        var doubled = rule.FirstRefusal * Math.Pow(2, Math.Min(_times, 30));
        _term = doubled < rule.LongestRefusal ? doubled : rule.LongestRefusal;
        _times++;
        _kills.Clear();
    }

    private void Free()
    {
        _isRefusing = _isProbing = false;
        _kills.Clear();
    }
}
