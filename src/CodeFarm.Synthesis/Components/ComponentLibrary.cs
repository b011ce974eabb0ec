using CodeFarm.Synthesis.Learning;
using CodeFarm.Synthesis.Search;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis;

/// <summary>The components that a search may use. Immutable; another library is made from a list of components.</summary>
public sealed class ComponentLibrary
{
    private readonly Lazy<Dictionary<string, Component>> _byKey;
    private readonly bool _isForAnyType;
    private readonly HashSet<(string Name, string Parameters, Type Returns)> _signatures;

    /// <summary>Takes components in any order.</summary>
    /// <exception cref="ArgumentException">A component costs less than 1, or two have the same name and signature.</exception>
    public ComponentLibrary(IEnumerable<Component> components)
        : this(components, isForAnyType: false)
    {
    }

    private ComponentLibrary(IEnumerable<Component> components, bool isForAnyType)
    {
        _isForAnyType = isForAnyType;
        Components = [.. components];
        foreach (var component in Components)
        {
            if (component.Cost < 1)
                throw new ArgumentException($"Component '{component.Name}' costs {component.Cost}; a cost is at least 1.", nameof(components));
        }

        _signatures = [.. Components.Select(SignatureOf)];
        if (_signatures.Count < Components.Count)
        {
            var duplicate = Components.GroupBy(SignatureOf).First(group => group.Count() > 1);
            throw new ArgumentException($"Component '{duplicate.Key.Name}' stands twice with the same signature.", nameof(components));
        }

        _byKey = new(() => Components.ToDictionary(TermNotation.KeyOf));
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
        .. ListEditComponents.All,
        .. MappingComponents.All,
        .. AccumulationComponents.All,
        .. NumberComponents.All,
        .. NumberTheoryComponents.All,
        .. CombinatoricsComponents.All,
        .. NumberPropertyComponents.All,
        .. DigitComponents.All,
        .. BitComponents.All,
        .. NamedSequenceComponents.All,
        .. RangeComponents.All,
        .. CalendarComponents.All,
        .. DateComponents.All,
        .. RealComponents.All,
        .. PercentComponents.All,
        .. StatisticsComponents.All,
        .. NumberListComponents.All,
        .. LogicComponents.All,
        .. MapComponents.All,
        .. RunComponents.All,
        .. PairComponents.All,
        .. CorrespondenceComponents.All,
        .. SubsequenceComponents.All,
        .. ChangeComponents.All,
        .. TextComparisonComponents.All,
        .. TextFormComponents.All,
        .. TextScanComponents.All,
        .. FigurateComponents.All,
        .. CountingComponents.All,
        .. GeometryComponents.All,
        .. NumberKindComponents.All,
        .. MatrixComponents.All,
        .. BitPlaceComponents.All, .. LongNumberComponents.All,
        .. SeriesComponents.All,
        .. TextCodeComponents.All,
    ], isForAnyType: true);

    /// <summary>A component that costs so much is rare.</summary>
    private const int RareCost = 6;

    /// <summary>The components, in the order in which equally cheap ones are tried.</summary>
    public IReadOnlyList<Component> Components { get; }

    /// <summary>Whether it has components for whatever types a problem has, and not only those that it lists.</summary>
    internal bool IsForAnyType => _isForAnyType;

    /// <summary>A library with the learned components of the current version as well.</summary>
    /// <exception cref="FormatException">A learned component uses one that this library does not have.</exception>
    public ComponentLibrary With(LearnedLibrary learned) =>
        learned.Components.Aggregate(this, (library, component) => library.With(LearnedComponents.Make(component, library)));

    /// <summary>A library with one more component.</summary>
    public ComponentLibrary With(Component component) => new([.. Components, component], _isForAnyType);

    /// <summary>The component with a name and signature, as in the text form of programs; null where there is none.</summary>
    internal Component? Find(string key) => _byKey.Value.GetValueOrDefault(key) ?? (_isForAnyType ? FindRare(key) : null);

    /// <summary>A component that is made for the types that its key names.</summary>
    private static Component? FindRare(string key)
    {
        try
        {
            var types = TypeNotation.Split(key[(key.IndexOf(':') + 1)..].Replace("->", ",", StringComparison.Ordinal)).Select(TypeNotation.Parse)
                .SelectMany(type => ValueTypes.IsFunction(type) ? type.GetGenericArguments() : [type]).SelectMany(ValueTypes.PartsOf).ToHashSet();
            types.UnionWith([.. types.Select(ValueTypes.ListOf)]);
            return NestedComponents.For(types).FirstOrDefault(component => TermNotation.KeyOf(component) == key);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>
    /// The components worth trying for a signature, with costs for the problem: cheaper where the description has their
    /// words, dearer where they touch none of the types of the signature. A family of types (text, doubles, lists of truth
    /// values) is left out where the signature does not mention it.
    /// </summary>
    /// <param name="problem">The problem.</param>
    /// <param name="adjustments">What to add to the cost of a component, by name; null for nothing.</param>
    internal IReadOnlyList<Component> For(SynthesisProblem problem, IReadOnlyDictionary<string, int>? adjustments = null)
    {
        var types = new RelevantTypes(problem);
        var words = Words.Of(problem);
        var records = new Emission.RecordNames(problem.Records);
        return
        [
            .. Components.Concat(_isForAnyType ? NestedComponents.For(types.All).Where(component => !_signatures.Contains(SignatureOf(component))).DistinctBy(SignatureOf) : [])
                .Where(component => Array.TrueForAll(component.PlainTypes, types.Contains) && records.CanWrite(component))
                .Where(component => !component.NeedsResult || component.Returns == problem.Returns)
                .Where(component => !component.NeedsKeyword || words.HaveAnyStem(component.Keywords))
                .Select(component => component with { Cost = CostFor(component, types, words, problem.Guidance) })
                .Select(component => Adjusted(component, adjustments?.GetValueOrDefault(component.Name) ?? 0)),
        ];
    }

    /// <summary>What a component costs at most where the description has one of its words.</summary>
    private const int CostOfNamed = 3;

    /// <summary>The same for one that is tried only there.</summary>
    private const int CostOfMeant = 2;

    private static int CostFor(Component component, RelevantTypes types, Words words, IReadOnlyDictionary<string, int> guidance)
    {
        // A rare component that is named is meant, however rare it is.
        var likelier = words.HaveAnyStem(component.Keywords) ? Math.Max(1, component.Cost - (component.NeedsKeyword ? CostOfMeant : CostOfNamed)) : 0;
        var unlikelier = Array.Exists(component.Types, types.AreMentioned) ? 0 : 1;
        return Math.Max(1, component.Cost - likelier + unlikelier + guidance.GetValueOrDefault(component.Name));
    }

    private static Component Adjusted(Component component, int adjustment)
    {
        var cost = Math.Max(1, component.Cost + adjustment);
        return component with { Cost = cost, Adjustment = cost - component.Cost };
    }

    private static (string Name, string Parameters, Type Returns) SignatureOf(Component component) =>
        (component.Name, string.Join(',', component.Parameters), component.Returns);
}
