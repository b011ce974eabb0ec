using CodeFarm.Client.Transport;
using CodeFarm.Contracts.Tasks;
using FsCheck;
using FsCheck.Fluent;

namespace CodeFarm.Client.Tests.Watching;

/// <summary>A watch over connections that are lost.</summary>
public sealed class ResumingWatchTests
{
    private static readonly TimeSpan[] NoPauses = [TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero];

    [Fact]
    public void Every_step_is_told_once_and_in_order_wherever_connections_are_lost()
    {
        var histories =
            from length in Gen.Choose(0, 20)
            from progress in ArbMap.Default.GeneratorFor<bool>().ArrayOf(length)
            from cuts in Gen.Choose(1, 6).ListOf()
            select (progress, cuts: cuts.ToArray());

        Prop.ForAll(histories.ToArbitrary(), history => IsToldOnceAsync(history.progress, history.cuts).GetAwaiter().GetResult())
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public async Task A_farm_that_stays_away_ends_the_watch()
    {
        var attempts = 0;
        var watch = new ResumingWatch(
            (_, _) => { attempts++; return Lost(); }, static exception => exception is TimeoutException, NoPauses);

        await Assert.ThrowsAsync<FarmUnreachableException>(async () => await watch.RunAsync(CancellationToken.None).ToArrayAsync());

        Assert.Equal(NoPauses.Length + 1, attempts);
    }

    [Fact]
    public async Task What_is_no_loss_is_not_tried_again()
    {
        var watch = new ResumingWatch((_, _) => Lost(), static _ => false, NoPauses);

        await Assert.ThrowsAsync<TimeoutException>(async () => await watch.RunAsync(CancellationToken.None).ToArrayAsync());
    }

    // Each connection brings as many entries as its cut says and is lost then; one of no cut lasts.
    private static async Task<bool> IsToldOnceAsync(bool[] isProgress, int[] cuts)
    {
        TaskStep[] told = [.. isProgress.Select(static (progress, i) => new TaskStep(TaskState.Generating, default, $"{i}") { IsProgress = progress })];
        var connections = new Queue<int>(cuts);
        var watch = new ResumingWatch(
            (seen, _) => Open(seen), static exception => exception is TimeoutException, NoPauses);

        var steps = await watch.RunAsync(CancellationToken.None).Where(static step => !step.IsProgress).ToArrayAsync();

        return steps.SequenceEqual(told.Where(static step => !step.IsProgress));

        async IAsyncEnumerable<TaskStep> Open(int seen)
        {
            var left = connections.TryDequeue(out var cut) ? cut : int.MaxValue;
            foreach (var step in told)
            {
                if (!step.IsProgress && seen-- > 0)
                    continue;
                if (left-- == 0)
                    throw new TimeoutException();
                await Task.Yield();
                yield return step;
            }
        }
    }

#pragma warning disable CS1998 // Lost before it has brought anything.
    private static async IAsyncEnumerable<TaskStep> Lost()
    {
        throw new TimeoutException("lost");
#pragma warning disable CS0162 // What makes it an enumerator.
        yield break;
#pragma warning restore CS0162
    }
#pragma warning restore CS1998
}
