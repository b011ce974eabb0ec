using CodeFarm.Runtime.Tests.Farm;

namespace CodeFarm.Runtime.Tests.Timers;

internal static class TimerGrainExtensions
{
    /// <summary>An ordinary call from start to end: no tick runs when it answers but one that began after it.</summary>
    public static async Task HoldAsyncOpen(this ITimerGrain grain, Stage stage, string gate)
    {
        stage.Open(gate);
        await grain.HoldAsync(gate);
    }
}
