namespace CodeFarm.Runtime.Tests.Turns;

public interface IReentrantGrain : IHold;
