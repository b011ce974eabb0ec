namespace CodeFarm.SynthesisBenchmarks.Learning;

/// <summary>The held-out tasks with one version of the library.</summary>
/// <param name="SolvedTasks">Number of solved tasks that was learned from.</param>
/// <param name="Components">Number of learned components.</param>
/// <param name="Tasks">Number of held-out tasks.</param>
/// <param name="Solved">Those with an answer that is right on the shown examples.</param>
/// <param name="Right">Those whose answer is right on the unseen examples too.</param>
/// <param name="MedianSeconds">Median processor time of the right ones.</param>
/// <param name="Seconds">Processor time of all tasks.</param>
/// <param name="Lost">Names of tasks that were right before anything was learned and are not right now.</param>
/// <param name="RightTasks">Names of the tasks that are right.</param>
/// <param name="NodesBefore">Nodes of the programs that the last version was learned from; 0 for none.</param>
/// <param name="NodesAfter">Nodes of these with what was learned.</param>
internal sealed record LearningStage(
    int SolvedTasks, int Components, int Tasks, int Solved, int Right, double MedianSeconds, double Seconds, IReadOnlyList<string> Lost, IReadOnlyList<string> RightTasks, int NodesBefore, int NodesAfter)
{
    /// <summary>Processor time of the learning itself.</summary>
    public double LearningSeconds { get; init; }
}
