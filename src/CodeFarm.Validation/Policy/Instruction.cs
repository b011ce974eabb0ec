using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace CodeFarm.Validation.Policy;

/// <summary>One instruction of a method.</summary>
/// <param name="Code">What it does.</param>
/// <param name="Offset">From the beginning of the method, in bytes.</param>
/// <param name="Token">What it does it to; nil where it has none.</param>
/// <param name="Constant">The number that it loads, if it loads one of 32 bits.</param>
internal readonly record struct Instruction(OpCode Code, int Offset, EntityHandle Token, int? Constant);
