using CodeFarm.Synthesis.Search;

namespace CodeFarm.Synthesis;

/// <summary>The components that a search may use. Immutable; another library is made from a list of components.</summary>
public sealed class ComponentLibrary
{
    /// <summary>Takes components in any order.</summary>
    /// <exception cref="ArgumentException">A component costs less than 1, or two have the same name and signature.</exception>
    public ComponentLibrary(IEnumerable<Component> components)
    {
        Components = [.. components];
        foreach (var component in Components)
        {
            if (component.Cost < 1)
                throw new ArgumentException($"Component '{component.Name}' costs {component.Cost}; a cost is at least 1.", nameof(components));
        }

        var duplicate = Components.GroupBy(component => (component.Name, string.Join(',', component.Parameters), component.Returns))
            .FirstOrDefault(group => group.Count() > 1);
        if (duplicate is not null)
            throw new ArgumentException($"Component '{duplicate.Key.Name}' stands twice with the same signature.", nameof(components));
    }

    /// <summary>Text, list, number and logic components that any C# programmer would expect.</summary>
    public static ComponentLibrary Standard { get; } = new(
    [
        .. TextComponents.All,
        .. CharacterComponents.All,
        .. TextPartComponents.All,
        .. TextEditComponents.All,
        .. TextTestComponents.All,
        .. TextListComponents.All,
        .. ListComponents.All,
        .. MappingComponents.All,
        .. NumberComponents.All,
        .. NumberListComponents.All,
        .. LogicComponents.All,
        .. MapComponents.All,
    ]);

    /// <summary>A component that costs so much is rare.</summary>
    private const int RareCost = 6;

    /// <summary>The components, in the order in which equally cheap ones are tried.</summary>
    public IReadOnlyList<Component> Components { get; }

    /// <summary>A library with one more component.</summary>
    public ComponentLibrary With(Component component) => new([.. Components, component]);

    /// <summary>
    /// The components worth trying for a signature, with costs for the problem: cheaper where the description has their
    /// words, dearer where they touch none of the types of the signature. A family of types (text, doubles, lists of truth
    /// values) is left out where the signature does not mention it.
    /// </summary>
    internal IReadOnlyList<Component> For(SynthesisProblem problem)
    {
        var types = new RelevantTypes(problem);
        var words = Words.Of($"{problem.Name} {problem.Description}");
        return
        [
            .. Components
                .Where(component => TypesOf(component).All(types.Contains))
                .Select(component => component with { Cost = CostFor(component, types, words) }),
        ];
    }

    private static int CostFor(Component component, RelevantTypes types, Words words)
    {
        // A rare component that is spoken of is as good as asked for.
        var likelier = !component.Keywords.Any(words.HaveStem) ? 0 : component.Cost < RareCost ? 1 : 3;
        var unlikelier = TypesOf(component).Any(types.AreMentioned) ? 0 : 1;
        return Math.Max(1, component.Cost - likelier + unlikelier);
    }

    private static IEnumerable<Type> TypesOf(Component component) => component.Parameters.Append(component.Returns);
}
