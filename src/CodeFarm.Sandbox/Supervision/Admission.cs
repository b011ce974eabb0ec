namespace CodeFarm.Sandbox.Supervision;

/// <summary>A call that was let through, until it is judged.</summary>
/// <param name="record">Of its function.</param>
/// <param name="isProbe">Whether it decides what becomes of the function.</param>
/// <param name="quarantined">What is done when the function is refused from now on.</param>
internal sealed class Admission(FunctionRecord record, bool isProbe, Action<FunctionRecord> quarantined) : IDisposable
{
    private bool _isJudged;

    /// <summary>Whether the function was put into quarantine since, so that the call should not run any more.</summary>
    public bool IsRevoked => !isProbe && record.Quarantine.IsRefusing;

    /// <summary>The first judgement counts: a call that has killed is not good because a second try of it was.</summary>
    public void Judge(Conduct conduct, string? reason = null)
    {
        if (_isJudged)
            return;
        _isJudged = true;
        if (record.Quarantine.Leave(conduct, isProbe, reason))
            quarantined(record);
    }

    public void Dispose() => Judge(Conduct.Unknown);
}
