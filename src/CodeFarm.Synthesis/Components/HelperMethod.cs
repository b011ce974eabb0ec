namespace CodeFarm.Synthesis;

/// <summary>A private method that the emitted class gains when a component which needs it is used.</summary>
/// <param name="Name">Preferred name; the emitter renames it where the function itself has that name.</param>
/// <param name="Source">The whole method, unindented, with <c>{name}</c> where its name stands.</param>
/// <param name="Usings">Namespaces that the method needs.</param>
public sealed record HelperMethod(string Name, string Source, params string[] Usings)
{
    /// <summary>Other helpers that it calls; where it does, its source has <see cref="PlaceOf"/> in place of the name.</summary>
    public IReadOnlyList<HelperMethod> Dependencies { get; init; } = [];

    /// <summary>The method as people read it, with its name and those of the helpers that it calls in their places.</summary>
    public string Text => Dependencies.Aggregate(
        Source.Replace("{name}", Name, StringComparison.Ordinal),
        static (text, helper) => text.Replace(PlaceOf(helper), helper.Name, StringComparison.Ordinal));

    /// <summary>What stands for the name of a helper in the source of another; no C# text has it.</summary>
    internal static string PlaceOf(HelperMethod helper) => $"@@{helper.Name}@@";
}
