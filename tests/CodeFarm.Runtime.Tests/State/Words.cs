namespace CodeFarm.Runtime.Tests.State;

[GenerateSerializer]
public sealed class Words
{
    [Id(0)]
    public string Value { get; set; } = "";
}
