namespace CodeFarm.Runtime.Tests.Sequences;

/// <summary>Produces numbers from 0 on, and notes when an enumeration ends.</summary>
public interface ISequenceGrain : IGrainWithStringKey
{
    IAsyncEnumerable<int> CountAsync(string name, int count, CancellationToken cancellationToken = default);

    IAsyncEnumerable<int> FailAfterAsync(string name, int count);

    /// <summary>Waits at a gate after some numbers, then goes on to twice as many.</summary>
    IAsyncEnumerable<int> PauseAfterAsync(string name, int count, CancellationToken cancellationToken = default);

    Task<int> AddAsync(int a, int b);

    Task LeaveAsync();
}
