namespace CodeFarm.Evaluation;

/// <summary>One call and the result that it must have.</summary>
/// <param name="InputsJson">One JSON value for each parameter, in order.</param>
/// <param name="OutputJson">What the function must return. It stays in the evaluator: no candidate ever sees it.</param>
/// <param name="Name">How messages name the example: <c>example 3</c>.</param>
public sealed record SuiteExample(IReadOnlyList<string> InputsJson, string OutputJson, string Name);
