namespace CodeFarm.Client.Http;

/// <summary>What the farm asks its user.</summary>
/// <param name="Text">The question.</param>
/// <param name="Example">An answer as it could stand in the requirement; empty where there is none.</param>
public sealed record QuestionResource(string Text, string Example);
