namespace CodeFarm.EndToEnd.Tests.Commands;

/// <summary>What a command left behind.</summary>
internal sealed record CommandResult(int Status, string Output, string Error)
{
    /// <summary>The only line on standard error: how every failure is told.</summary>
    public string Complaint => Assert.Single(Error.TrimEnd().Split('\n'));

    public override string ToString() => $"exit status {Status}\n--- output\n{Output}\n--- error\n{Error}";
}
