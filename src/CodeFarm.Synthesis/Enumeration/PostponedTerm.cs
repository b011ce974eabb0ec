namespace CodeFarm.Synthesis.Enumeration;

/// <summary>A term that is kept only when a higher level comes.</summary>
internal sealed record PostponedTerm(Operation Operation, InputUse Inputs, int[] Children, long[] Row);
