namespace CodeFarm.Runtime.Tests.Placement;

public interface IQuantumGrain : IPlaced;
