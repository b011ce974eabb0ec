namespace CodeFarm.Runtime.Tests.Life;

public sealed class LifeState
{
    public string Value { get; set; } = "nothing";
}
