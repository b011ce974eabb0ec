namespace CodeFarm.LanguageModels.Generation;

/// <summary>What a model said.</summary>
/// <param name="Text">Untrusted.</param>
/// <param name="Model">As the endpoint names it.</param>
internal sealed record ModelAnswer(string Text, string Model);
