namespace CodeFarm.Runtime.Tests.Turns;

public interface IOrdinaryGrain : IHold;
