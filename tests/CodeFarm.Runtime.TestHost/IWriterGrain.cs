using System.Collections.Immutable;

namespace CodeFarm.Runtime.TestHost;

/// <summary>Writes and publishes numbers.</summary>
public interface IWriterGrain : IGrainWithStringKey
{
    Task<int> LastAsync();

    Task<ImmutableArray<int>> AllAsync();

    Task AppendAsync(int number);

    Task PublishAsync(int number);
}
