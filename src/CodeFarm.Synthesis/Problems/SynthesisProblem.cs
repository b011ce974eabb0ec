namespace CodeFarm.Synthesis;

/// <summary>A function to find: its typed signature, what is said about it, and examples of what it does.</summary>
/// <param name="Name">Name of the function in any notation; it becomes a PascalCase identifier.</param>
/// <param name="Description">
/// Plain words. They become the documentation of the emitted source, and its numbers, quoted texts and key words guide
/// the search.
/// </param>
/// <param name="Parameters">The parameters in order; none is allowed, although only a constant can be found then.</param>
/// <param name="Returns">Type of the result; the same types as for a parameter.</param>
/// <param name="Examples">At least one example. More examples make the answer more likely to be the one that is meant.</param>
public sealed record SynthesisProblem(
    string Name,
    string Description,
    IReadOnlyList<SynthesisParameter> Parameters,
    Type Returns,
    IReadOnlyList<SynthesisExample> Examples)
{
    /// <summary>
    /// Name of the method in the emitted source, taken as it is; its class has the same name followed by "Function".
    /// Default: null, which makes one from <see cref="Name"/>.
    /// </summary>
    public string? MethodName { get; init; }

    /// <summary>
    /// Wall-clock time of the search for this problem; positive. Default: null, which takes
    /// <see cref="SynthesisOptions.Budget"/>.
    /// </summary>
    public TimeSpan? Budget { get; init; }

    /// <summary>
    /// How likely components are for this problem, by <see cref="Component.Name"/>: what each costs more (less where negative)
    /// than it does by itself; a component that is not named keeps its cost. Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, int> Guidance { get; init; } = new Dictionary<string, int>();

    /// <summary>The records of the signature, whose types are tuples. Default: none.</summary>
    public IReadOnlyList<SynthesisRecord> Records { get; init; } = [];

    /// <summary>Texts and numbers that the program may need beside those that the examples and the description give. Default: none.</summary>
    public IReadOnlyList<object> Constants { get; init; } = [];

    /// <summary>
    /// Programs and parts of programs that may be almost right, such as those of a language model: they are repaired, and
    /// built upon. Default: none.
    /// </summary>
    public IReadOnlyList<ProgramTerm> Sketches { get; init; } = [];
}
