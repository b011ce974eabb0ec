namespace CodeFarm.Runtime.Tests.Turns;

public interface ICycleGrain : IGrainWithStringKey
{
    /// <summary>Has another grain call this one back.</summary>
    Task CallRoundAsync(string other);

    Task CallBackAsync(string caller);

    Task<int> TouchAsync();

    /// <summary>Notes that it runs, and waits at the gate.</summary>
    Task HoldAsync(string gate);
}
