namespace CodeFarm.Runtime.Tests.Streams;

public interface ISecondTakerGrain : IGrainWithStringKey;
