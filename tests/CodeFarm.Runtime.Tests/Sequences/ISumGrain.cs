namespace CodeFarm.Runtime.Tests.Sequences;

public interface ISumGrain : IGrainWithStringKey
{
    Task<int> SumAsync(string sequence, int count);
}
