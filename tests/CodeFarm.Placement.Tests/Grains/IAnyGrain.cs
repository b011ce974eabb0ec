using CodeFarm.Placement.Tests.Farm;
using Orleans;

namespace CodeFarm.Placement.Tests.Grains;

[Alias("placement-tests.any")]
public interface IAnyGrain : IWhereGrain;
