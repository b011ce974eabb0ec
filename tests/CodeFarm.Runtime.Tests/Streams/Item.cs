namespace CodeFarm.Runtime.Tests.Streams;

[GenerateSerializer, Immutable, Alias("tests.item")]
public sealed record Item([property: Id(0)] int Number);
