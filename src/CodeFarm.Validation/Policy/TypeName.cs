namespace CodeFarm.Validation.Policy;

/// <summary>A type of an assembly by its names; arity and type arguments are left out.</summary>
/// <param name="FullName">With namespace and outer types, dots between them.</param>
/// <param name="IsAllowed">Whether <see cref="AllowedApi"/> has it and its type arguments, or it is the assembly's own.</param>
internal readonly record struct TypeName(string FullName, bool IsAllowed);
