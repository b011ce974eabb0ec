namespace CodeFarm.Runtime.Tests.Silos;

[GenerateSerializer, Immutable, Alias("tests.resident")]
public sealed record Resident
{
    [Id(0)]
    public string Value { get; init; } = "";
}
