using Orleans.Concurrency;

namespace CodeFarm.Runtime.Tests.Context;

public interface IContextGrain : IGrainWithStringKey
{
    Task<string?> GetAsync(string key);

    Task<string?> GetAfterAwaitsAsync(string key);

    Task<string?> GetFromOtherAsync(string other, string key);

    Task SetAsync(string key, string value);

    /// <summary>What another grain sees after this one has set a value.</summary>
    Task<string?> SetAndGetFromOtherAsync(string other, string key, string value);

    /// <summary>What this grain sees after another one has set a value.</summary>
    Task<string?> HaveSetAsync(string other, string key, string value);

    [OneWay]
    Task NoteAsync(string key);

    IAsyncEnumerable<string> EnumerateAsync(string key);
}
