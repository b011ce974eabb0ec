using CodeFarm.Placement.Tests.Farm;
using Orleans;

namespace CodeFarm.Placement.Tests.Grains;

[Alias("placement-tests.cuda10")]
public interface ICuda10Grain : IWhereGrain;
