namespace CodeFarm.Cli.Progress;

/// <summary>Shows how tasks go on.</summary>
internal interface IProgressView : IAsyncDisposable
{
    /// <summary>There is news of stages of a task.</summary>
    /// <param name="board">The task.</param>
    /// <param name="stages">The indexes of the stages.</param>
    /// <param name="isProgress">Whether it is work within a stage, of which there may be much.</param>
    void Show(StageBoard board, IReadOnlyList<int> stages, bool isProgress);
}
