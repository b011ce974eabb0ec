using System.Text.Json.Nodes;

namespace CodeFarm.LanguageModels.Tests.Servers;

/// <summary>A request as the server got it.</summary>
public sealed record ReceivedRequest(string Path, string? Authorization, JsonObject Body)
{
    public string Model => (string)Body["model"]!;

    public IReadOnlyList<(string Role, string Text)> Messages =>
        [.. Body["messages"]!.AsArray().Select(static message => ((string)message!["role"]!, (string)message["content"]!))];

    public string LastMessage => Messages[^1].Text;
}
