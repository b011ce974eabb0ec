namespace CodeFarm.Runtime.Tests.Life;

[GenerateSerializer]
public sealed class LifeState
{
    [Id(0)]
    public string Value { get; set; } = "nothing";
}
