using System.Runtime.CompilerServices;
using CodeFarm.Runtime.Tests.Calls;
using CodeFarm.Runtime.Tests.Farm;

namespace CodeFarm.Runtime.Tests.Sequences;

public sealed class SequenceGrain(Stage stage) : Grain, ISequenceGrain
{
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        stage.Note($"left {this.GetPrimaryKeyString()}");
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<int> CountAsync(
        string name, int count, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var own = TaskScheduler.Current;
        stage.Note($"begin {name}");
        try
        {
            for (var i = 0; i < count; i++)
            {
                if (i % 10 == 0)
                    await Task.Yield();
                yield return i;
            }
        }
        finally
        {
            stage.Note($"end {name} in a turn: {TaskScheduler.Current == own}");
        }
    }

    public async IAsyncEnumerable<int> FailAfterAsync(string name, int count)
    {
        for (var i = 0; i < count; i++)
            yield return i;
        await Task.Yield();
        throw new HarvestFailedException("hail", name, count);
    }

    public async IAsyncEnumerable<int> PauseAfterAsync(
        string name, int count, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            for (var i = 0; i < 2 * count; i++)
            {
                if (i == count)
                    await stage.PassAsync(name, cancellationToken);
                yield return i;
            }
        }
        finally
        {
            stage.Note($"end {name}");
        }
    }

    public Task<int> AddAsync(int a, int b) => Task.FromResult(a + b);

    public Task LeaveAsync()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }
}
