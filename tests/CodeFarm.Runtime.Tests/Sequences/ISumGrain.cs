namespace CodeFarm.Runtime.Tests.Sequences;

public interface ISumGrain : IGrainWithStringKey
{
    Task<int> SumAsync(string sequence, int count);

    /// <summary>Consumes a sequence that pauses at the gate; how that ended.</summary>
    Task<string> ConsumePausedAsync(string sequence, string gate);
}
