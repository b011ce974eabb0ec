using System.Reflection.Metadata;

namespace CodeFarm.Validation.Policy;

/// <summary>Something in an assembly that is refused.</summary>
/// <param name="Code"><c>policy.api</c>, <c>policy.syntax</c> or <c>policy.state</c>, as the policy over symbols has it.</param>
/// <param name="Message">What it is and why it is refused.</param>
/// <param name="Method">The method whose code it is in; nil when it is in none.</param>
/// <param name="Offset">Of the instruction, in bytes of IL.</param>
internal sealed record AssemblyFinding(string Code, string Message, MethodDefinitionHandle Method, int Offset);
