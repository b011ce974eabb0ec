namespace CodeFarm.Runtime.Tests.Sequences;

public sealed class SumGrain : Grain, ISumGrain
{
    public async Task<int> SumAsync(string sequence, int count)
    {
        var own = TaskScheduler.Current;
        var sum = 0;
        await foreach (var number in GrainFactory.GetGrain<ISequenceGrain>(sequence).CountAsync("sum", count))
        {
            if (TaskScheduler.Current != own)
                throw new InvalidOperationException("The loop has left the grain's scheduler.");
            sum += number;
        }

        return sum;
    }
}
