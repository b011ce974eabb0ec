namespace CodeFarm.Evaluation.Running;

/// <summary>How one call ended.</summary>
internal enum CaseState
{
    NotRun,
    Returned,
    Threw,
    DeadlineExceeded,
    MemoryExceeded,
    Crashed,
    ProtocolViolation,
}
