namespace CodeFarm.Synthesis.Guidance;

/// <summary>Counts, over the examples of a task, for how many each fact holds.</summary>
internal sealed class FactTable
{
    private readonly Dictionary<(ViewKind From, ViewKind To, string Name), (int Asked, int Held)> _facts = [];

    /// <summary>Notes whether a fact holds in one example.</summary>
    /// <param name="from">Kind of the input that it is about; <see cref="ViewKind.None"/> for the output alone.</param>
    /// <param name="to">Kind of the output that it is about; <see cref="ViewKind.None"/> for the input alone.</param>
    /// <param name="name">The fact.</param>
    /// <param name="holds">Whether it holds.</param>
    public void Note(ViewKind from, ViewKind to, string name, bool holds)
    {
        var (asked, held) = _facts.GetValueOrDefault((from, to, name));
        _facts[(from, to, name)] = (asked + 1, held + (holds ? 1 : 0));
    }

    /// <summary>A feature for each fact that holds in all examples, and another for each that holds in some.</summary>
    public IEnumerable<string> Features() => _facts.Where(fact => fact.Value.Held > 0).Select(fact =>
        $"{(fact.Key.From == ViewKind.None ? "" : fact.Key.From)}>{(fact.Key.To == ViewKind.None ? "" : fact.Key.To)} {fact.Key.Name}{(fact.Value.Held == fact.Value.Asked ? "" : "?")}");
}
