namespace CodeFarm.EndToEnd.Tests.Crashes;

/// <summary>kill -9 right after some write of some grain, whichever it is; the next process finishes the task once.</summary>
public sealed class KilledWriterTests
{
    // Writes 1 and 2 are the board's and the task's: from then on the task is accepted.
    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(9)]
    [InlineData(13)]
    [InlineData(17)]
    [InlineData(22)]
    [InlineData(26)]
    public Task A_task_is_finished_once_whichever_write_was_the_last(int write) =>
        KilledHostTests.DieAndResumeAsync($"after write {write}", wasAccepted: true);
}
