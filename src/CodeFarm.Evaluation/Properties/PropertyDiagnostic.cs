namespace CodeFarm.Evaluation.Properties;

/// <summary>What is wrong with a declared property.</summary>
/// <param name="Index">Its place among the properties, from 0.</param>
/// <param name="Code">A compiler code, or one of ours: <c>property.*</c>, <c>policy.*</c>, <c>limit.*</c>.</param>
/// <param name="Message">Begins with <c>properties[1]:</c>; what is wrong and how to fix it.</param>
public sealed record PropertyDiagnostic(int Index, string Code, string Message);
