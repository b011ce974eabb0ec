namespace CodeFarm.Runtime.TestHost;

[GenerateSerializer, Immutable, Alias("testhost.number")]
public sealed record Number([property: Id(0)] int Value);
