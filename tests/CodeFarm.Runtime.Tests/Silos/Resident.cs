namespace CodeFarm.Runtime.Tests.Silos;

public sealed class Resident
{
    public string Value { get; set; } = "";
}
