using System.Text.Json.Nodes;

namespace CodeFarm.EndToEnd.Tests.Commands;

/// <summary>What a command left behind.</summary>
internal sealed record CommandResult(int Status, string Output, string Error)
{
    /// <summary>The only line on standard error: how every failure is told.</summary>
    public string Complaint => Assert.Single(Error.TrimEnd().Split('\n'));

    /// <summary>What a program reads on standard output.</summary>
    public JsonObject Json => JsonNode.Parse(Output)!.AsObject();

    /// <summary>The code of the error that a program reads on standard error.</summary>
    public string ErrorCode => (string)JsonNode.Parse(Error.TrimEnd().Split('\n')[^1])!["error"]!["code"]!;

    public override string ToString() => $"exit status {Status}\n--- output\n{Output}\n--- error\n{Error}";
}
