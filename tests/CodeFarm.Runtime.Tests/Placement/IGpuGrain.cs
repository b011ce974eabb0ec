namespace CodeFarm.Runtime.Tests.Placement;

public interface IGpuGrain : IPlaced;
