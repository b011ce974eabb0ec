using System.Collections.Immutable;

namespace CodeFarm.Runtime.TestHost;

/// <summary>Takes the events of the writer that has its key.</summary>
public interface IReaderGrain : IGrainWithStringKey
{
    /// <summary>What it took, in order, with repetitions.</summary>
    Task<ImmutableArray<int>> AllAsync();
}
