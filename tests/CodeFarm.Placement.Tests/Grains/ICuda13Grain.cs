using CodeFarm.Placement.Tests.Farm;
using Orleans;

namespace CodeFarm.Placement.Tests.Grains;

[Alias("placement-tests.cuda13")]
public interface ICuda13Grain : IWhereGrain;
