namespace CodeFarm.Runtime.Tests.State;

[GenerateSerializer, Immutable, Alias("tests.words")]
public sealed record Words
{
    [Id(0)]
    public string Value { get; init; } = "";
}
