namespace CodeFarm.LanguageModels.Generation;

/// <summary>An example that the model may see. Withheld examples must not be among them.</summary>
/// <param name="InputsJson">One JSON value a parameter, in the order of the signature.</param>
/// <param name="OutputJson">The expected result as JSON.</param>
public sealed record GuidingExample(IReadOnlyList<string> InputsJson, string OutputJson);
