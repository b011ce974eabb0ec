namespace CodeFarm.Client.Tests.Contract;

/// <summary>The tests that share the one farm; they keep apart by the names of their functions.</summary>
[CollectionDefinition(Name)]
public sealed class FarmCollection : ICollectionFixture<ServedFarm>
{
    public const string Name = "served farm";
}
