using CodeFarm.Runtime.Tests.Farm;
using Orleans.Concurrency;

namespace CodeFarm.Runtime.Tests.Turns;

[Reentrant]
public sealed class ReentrantGrain(Stage stage) : HoldGrain(stage), IReentrantGrain;
