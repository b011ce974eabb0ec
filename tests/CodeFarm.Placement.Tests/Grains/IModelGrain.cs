using CodeFarm.Placement.Tests.Farm;
using Orleans;

namespace CodeFarm.Placement.Tests.Grains;

[Alias("placement-tests.model")]
public interface IModelGrain : IWhereGrain;
