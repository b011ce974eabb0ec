namespace CodeFarm.Runtime.Tests.Life;

[GenerateSerializer, Immutable, Alias("tests.life")]
public sealed record LifeState
{
    [Id(0)]
    public string Value { get; init; } = "nothing";
}
