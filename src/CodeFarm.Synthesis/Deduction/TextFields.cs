using CodeFarm.Synthesis.Enumeration;
using CodeFarm.Synthesis.Search;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Deduction;

/// <summary>
/// Lists what stands between the separators of simple texts, before, after and at which place, without waiting for the
/// enumeration: places relative to separators are what most programs over formatted texts are made of.
/// </summary>
internal sealed class TextFields(SearchContext context, Roles roles)
{
    private const int MostFields = 160;
    private const int MostSeparators = 8;
    private const int MostFromStart = 6;
    private const int MostFromEnd = 3;

    /// <summary>Of the fields, only so many cheap ones are taken apart once more.</summary>
    private const int MostNested = 16;

    private static readonly Type Text = typeof(string);
    private static readonly Type Texts = ValueTypes.ListOf(typeof(string));

    private readonly Dictionary<(TermSpace Space, string Columns), SliceSource[]> _known = [];

    // Branches and lambdas ask for parts of the same texts again.
    private readonly Dictionary<Component, Dictionary<(string Text, string Separator), object?>> _applied = new(ReferenceEqualityComparer.Instance);

    /// <summary>The fields of a goal's texts, each value once, the cheapest first; none is empty or undefined anywhere.</summary>
    public SliceSource[] Of(Goal goal, IReadOnlyList<SliceSource> texts)
    {
        var key = (goal.Space, string.Join(',', goal.Columns));
        if (_known.TryGetValue(key, out var known) || texts.Count == 0) return known ?? [];
        var fields = new Dictionary<string[], SliceSource>(ContentComparer<string[]>.Instance);
        foreach (var text in texts.Where(IsTakenApart))
            Add(fields, text);
        foreach (var field in fields.Values.OrderBy(field => field.Term.Cost).Take(MostNested).ToArray())
            Add(fields, field);
        return _known[key] = [.. fields.Values.OrderBy(field => field.Term.Cost).Take(MostFields)];
    }

    private static bool IsTakenApart(SliceSource text) => !Array.Exists(text.Values, ValueSizes.IsEnormous);

    private void Add(Dictionary<string[], SliceSource> fields, SliceSource text)
    {
        foreach (var component in roles.All(ComponentRole.Parts).Where(component => component.Parameters[0] == Text && component.Returns == Texts))
        {
            if (component.Parameters.Count == 1)
                AddParts(fields, text, component, []);
            else
                SeparatorsOf(text).ForEach(separator => AddParts(fields, text, component, [separator]));
        }

        foreach (var role in new[] { ComponentRole.AfterFirst, ComponentRole.BeforeLast })
        {
            if (roles[role] is not { } component) continue;
            foreach (var separator in SeparatorsOf(text))
                Offer(fields, () => Term.OfCall(component, text.Term, separator), Array.ConvertAll(text.Values, value => Apply<string>(component, value, separator)));
        }
    }

    /// <summary>Separators that stand in the text in every column, or else in some, where it is an alternative to the whole text.</summary>
    private List<Term> SeparatorsOf(SliceSource text) =>
    [
        .. context.Constants.Select(leaf => leaf.Term)
            .Where(term => term.Constant is string { Length: > 0 } separator && text.Values.Any(value => value.Contains(separator, StringComparison.Ordinal)))
            .OrderBy(term => term.Cost)
            .Take(MostSeparators),
    ];

    private void AddParts(Dictionary<string[], SliceSource> fields, SliceSource text, Component component, Term[] separator)
    {
        var lists = Array.ConvertAll(text.Values, value => Apply<string[]>(component, value, separator) ?? []);
        var shortest = lists.Min(list => list.Length);
        var parts = Term.OfCall(component, [text.Term, .. separator]);
        for (var index = 0; index < Math.Min(shortest, MostFromStart); index++)
            OfferPart(index == 0 ? ComponentRole.FirstElement : ComponentRole.ElementAt, index, index == 0 ? [] : [index]);
        for (var index = 1; index <= Math.Min(shortest, MostFromEnd); index++)
            OfferPart(index == 1 ? ComponentRole.LastElement : ComponentRole.ElementFromEnd, ^index, index == 1 ? [] : [index]);

        void OfferPart(ComponentRole role, Index place, int[] index) =>
            Offer(fields, () => Element(role, parts, index), Array.ConvertAll(lists, list => list[place]));
    }

    private Term? Element(ComponentRole role, Term parts, params int[] index) => roles.Find(role, Text, Texts) is { } component
        ? Term.OfCall(component, [parts, .. index.Select(place => Term.OfConstant(place, place <= 2 ? 2 : 3))])
        : null;

    private static void Offer(Dictionary<string[], SliceSource> fields, Func<Term?> make, string?[] values)
    {
        if (Array.Exists(values, string.IsNullOrEmpty) || make() is not { } term) return;
        if (!fields.TryGetValue(values!, out var known) || term.Cost < known.Term.Cost)
            fields[values!] = new SliceSource(term, values!);
    }

    private T? Apply<T>(Component component, string text, params Term[] constants)
        where T : class
    {
        if (!_applied.TryGetValue(component, out var results))
            _applied[component] = results = [];
        var key = (text, constants is [{ Constant: string separator }] ? separator : "");
        if (!results.TryGetValue(key, out var result))
            results[key] = result = Compute<T>(component, text, constants);
        return (T?)result;
    }

    private T? Compute<T>(Component component, string text, Term[] constants)
        where T : class
    {
        Span<long> arguments = stackalloc long[1 + constants.Length];
        arguments[0] = context.Store.Write(text);
        for (var index = 0; index < constants.Length; index++)
            arguments[index + 1] = context.Store.Write((string)constants[index].Constant!);
        return Interpreter.Apply(component.Evaluate, context.Store, arguments, []) is var slot and not Slot.Undefined ? context.Store.Read<T>(slot) : null;
    }
}
