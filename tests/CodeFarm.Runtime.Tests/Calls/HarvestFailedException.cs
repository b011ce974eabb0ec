namespace CodeFarm.Runtime.Tests.Calls;

[GenerateSerializer]
public sealed class HarvestFailedException(string message, string field, int lost, Exception? cause = null)
    : Exception(message, cause)
{
    [Id(0)]
    public string Field { get; private set; } = field;

    [Id(1)]
    public int Lost { get; private set; } = lost;
}
