namespace CodeFarm.Broth.Requirements;

/// <summary>One call and its result, as canonical JSON of the signature's types.</summary>
/// <param name="InputsJson">One JSON value for each parameter, in order.</param>
/// <param name="OutputJson">The JSON value that the function must return.</param>
public sealed record RequirementExample(IReadOnlyList<string> InputsJson, string OutputJson);
