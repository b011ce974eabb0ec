namespace CodeFarm.Runtime.Tests.Placement;

public interface IRankedGrain : IPlaced;
