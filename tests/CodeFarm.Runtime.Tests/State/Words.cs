namespace CodeFarm.Runtime.Tests.State;

public sealed class Words
{
    public string Value { get; set; } = "";
}
