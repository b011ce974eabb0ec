using CodeFarm.Cli.Output;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CodeFarm.Cli.Progress;

/// <summary>One block on a terminal that is drawn again and again: a line for each stage, or for each function where there are several.</summary>
internal sealed class ProgressBlock : IProgressView
{
    private const int LeastTextWidth = 10;
    private const int SecondsWidth = 7;

    // The mark, and two spaces after each of three columns.
    private const int Gaps = 1 + (3 * 2) + 1;

    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(80);
    private static readonly string[] Spinner = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];

    private readonly IReadOnlyList<StageBoard> _boards;
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _drawing;
    private int _frame;
    private int _textWidth;

    public ProgressBlock(IReadOnlyList<StageBoard> boards)
    {
        _boards = boards;
        _drawing = DrawAsync();
    }

    public void Show(StageBoard board, IReadOnlyList<int> stages, bool isProgress)
    {
        // The next frame shows it.
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _drawing;
        _ended.Dispose();
    }

    private Task DrawAsync() => AnsiConsole.Live(Draw()).StartAsync(async live =>
    {
        while (!_ended.IsCancellationRequested)
        {
            live.UpdateTarget(Draw());
            await Task.Delay(Period, _ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        live.UpdateTarget(Draw());
    });

    private Table Draw()
    {
        _frame++;
        var names = _boards.Count == 1 ? _boards[0].Stages.Max(static stage => stage.Name.Length) : _boards.Max(static board => board.Function.Length);
        // What is left of a line: a text that is cut keeps the block at its height.
        _textWidth = Math.Max(LeastTextWidth, AnsiConsole.Profile.Width - names - SecondsWidth - Gaps);
        var table = new Table().NoBorder().HideHeaders();
        foreach (var width in new[] { 1, names, _textWidth })
            table.AddColumn(new TableColumn("").Width(width).NoWrap().PadLeft(0).PadRight(2));
        table.AddColumn(new TableColumn("").Width(SecondsWidth).NoWrap().RightAligned().PadLeft(0).PadRight(0));
        if (_boards.Count == 1)
        {
            foreach (var stage in _boards[0].Stages)
                table.AddRow(Row(stage, stage.Name));
            return table;
        }

        foreach (var board in _boards)
        {
            var stage = board.Stages[board.Current];
            table.AddRow(Row(stage, board.Function, $"{stage.Name} "));
        }

        return table;
    }

    private IEnumerable<IRenderable> Row(Stage stage, string name, string prefix = "")
    {
        var (mark, colour) = Mark(stage.Status);
        yield return Cell(mark, colour);
        yield return Cell(name, stage.Status == StageStatus.Waiting ? Color.Grey : Color.Default);
        yield return Cell(Cut($"{prefix}{stage.Text.ReplaceLineEndings(" ")}"), stage.Status == StageStatus.Failed ? Color.Red : Color.Grey);
        yield return Cell(SecondsOf(stage), Color.Grey);
    }

    private static Text Cell(string text, Color colour) => new(text, new Style(colour));

    private string Cut(string text) => text.Length <= _textWidth ? text : $"{text[..(_textWidth - 1)]}…";

    private static string SecondsOf(Stage stage) => stage switch
    {
        { Seconds: > 0 } => RelativeTime.Seconds(stage.Seconds),
        { Status: StageStatus.Running } when stage.Started != default =>
            RelativeTime.Seconds(Math.Max(0, (DateTimeOffset.UtcNow - stage.Started).TotalSeconds)),
        _ => "",
    };

    private (string Mark, Color Colour) Mark(StageStatus status) => status switch
    {
        StageStatus.Running => (Spinner[_frame % Spinner.Length], Color.DodgerBlue1),
        StageStatus.Done => ("✓", Color.Green),
        StageStatus.Failed => ("✗", Color.Red),
        StageStatus.Asking => ("?", Color.Yellow),
        StageStatus.Cancelled => ("-", Color.Grey),
        _ => ("·", Color.Grey),
    };
}
