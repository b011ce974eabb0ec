namespace CodeFarm.Synthesis;

/// <summary>A private method that the emitted class gains when a component which needs it is used.</summary>
/// <param name="Name">Preferred name; the emitter renames it where the function itself has that name.</param>
/// <param name="Source">The whole method, unindented, with <c>{name}</c> where its name stands.</param>
/// <param name="Usings">Namespaces that the method needs.</param>
public sealed record HelperMethod(string Name, string Source, params string[] Usings);
