using Orleans.Concurrency;

namespace CodeFarm.Runtime.Tests.Calls;

public interface ICallGrain : IGrainWithStringKey
{
    ValueTask<string?> EchoAsync(string? text);

    Task FailAsync(bool afterAwait);

    Task FailThroughAsync(string other);

    /// <summary>Ends as cancelled though nobody cancelled it.</summary>
    Task GiveUpAsync();

    [OneWay]
    Task TellAsync(string gate);

    [OneWay]
    Task TellAndFailAsync(string note);

    Task HoldAsync(string gate);

    /// <summary>Waits at the gate until it is cancelled, and notes where it learnt of that.</summary>
    Task WaitAsync(string gate, CancellationToken cancellationToken);

    /// <summary>Waits at the gate and ignores the token.</summary>
    Task IgnoreAsync(string gate, CancellationToken cancellationToken);

    Task WaitThroughAsync(string other, string gate, CancellationToken cancellationToken);

    [AlwaysInterleave]
    Task ProbeAsync();
}
