namespace CodeFarm.Cli.Progress;

/// <summary>A stage as it is shown.</summary>
/// <param name="Name">What it does.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Text">What was said of it last.</param>
/// <param name="Started">By the farm's clock; default before it has started.</param>
/// <param name="Ended">By the farm's clock; default before it has ended.</param>
internal sealed record Stage(string Name, StageStatus Status, string Text, DateTimeOffset Started, DateTimeOffset Ended)
{
    public double Seconds => Ended == default || Started == default ? 0 : Math.Max(0, (Ended - Started).TotalSeconds);
}
