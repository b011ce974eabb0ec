using CodeFarm.Cli.Output;

namespace CodeFarm.Cli.Progress;

/// <summary>Chooses how progress is shown.</summary>
internal static class ProgressViews
{
    /// <param name="boards">All tasks that will be shown.</param>
    /// <param name="asJson">Whether standard output is for the result alone.</param>
    public static IProgressView Open(IReadOnlyList<StageBoard> boards, bool asJson) =>
        asJson ? new ProgressLines(Console.Error, boards)
        : Terminal.IsInteractive ? OpenBlock(boards)
        : new ProgressLines(Console.Out, boards);

    // Apart, so that Spectre is loaded where it draws, and nowhere else.
    private static ProgressBlock OpenBlock(IReadOnlyList<StageBoard> boards) => new(boards);
}
