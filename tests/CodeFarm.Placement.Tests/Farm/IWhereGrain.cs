using Orleans;

namespace CodeFarm.Placement.Tests.Farm;

/// <summary>Tells where it is.</summary>
[Alias("placement-tests.where")]
public interface IWhereGrain : IGrainWithStringKey
{
    [Alias("where")]
    Task<string> WhereAsync();
}
