using CodeFarm.Runtime.Tests.Farm;

namespace CodeFarm.Runtime.Tests.Turns;

public sealed class OrdinaryGrain(Stage stage) : HoldGrain(stage), IOrdinaryGrain;
