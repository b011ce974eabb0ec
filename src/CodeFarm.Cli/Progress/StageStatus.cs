namespace CodeFarm.Cli.Progress;

/// <summary>How a stage stands.</summary>
internal enum StageStatus
{
    Waiting,
    Running,
    Done,
    Failed,
    Asking,
    Cancelled,
}
