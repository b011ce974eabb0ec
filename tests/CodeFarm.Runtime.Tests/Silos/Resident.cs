namespace CodeFarm.Runtime.Tests.Silos;

[GenerateSerializer]
public sealed class Resident
{
    [Id(0)]
    public string Value { get; set; } = "";
}
