using CodeFarm.Cli.Output;

namespace CodeFarm.Cli.Progress;

/// <summary>A line for each news: for files, pipes and dumb terminals.</summary>
/// <param name="output">Where to.</param>
/// <param name="boards">All that will be shown; their functions are named where there are several.</param>
internal sealed class ProgressLines(TextWriter output, IReadOnlyList<StageBoard> boards) : IProgressView
{
    // News of a long search: enough to see that it lives, little enough for a log.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly int _width = boards.Count > 1 ? boards.Max(static board => board.Function.Length) : 0;
    private readonly Lock _gate = new();
    private DateTimeOffset _lastProgress = DateTimeOffset.UtcNow;

    public void Show(StageBoard board, IReadOnlyList<int> stages, bool isProgress)
    {
        lock (_gate)
        {
            var now = DateTimeOffset.UtcNow;
            if (isProgress && now - _lastProgress < Pause)
                return;
            if (isProgress)
                _lastProgress = now;
            foreach (var stage in stages)
                output.WriteLine(Line(board, board.Stages[stage]));
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal string Line(StageBoard board, Stage stage)
    {
        var function = _width > 0 ? $"{board.Function.PadRight(_width)}  " : "";
        var seconds = stage.Seconds > 0 ? RelativeTime.Seconds(stage.Seconds) : "";
        return $"  {function}{stage.Name,-8}  {Word(stage.Status),-9}  {seconds,6}  {stage.Text.ReplaceLineEndings(" ")}".TrimEnd();
    }

    private static string Word(StageStatus status) => status switch
    {
        StageStatus.Done => "ok",
        StageStatus.Failed => "failed",
        StageStatus.Asking => "asks",
        StageStatus.Cancelled => "cancelled",
        _ => "...",
    };
}
