namespace CodeFarm.Runtime.Tests.Filters;

public interface IFilteredGrain : IGrainWithStringKey
{
    Task<int> DoubleAsync(int number);

    Task<int> DoubleThroughAsync(string other, int number);

    Task<string?> ContextAsync(string key);

    Task<int> FailAsync();

    Task NothingAsync();
}
