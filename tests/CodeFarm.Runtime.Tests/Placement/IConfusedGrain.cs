namespace CodeFarm.Runtime.Tests.Placement;

public interface IConfusedGrain : IPlaced;
