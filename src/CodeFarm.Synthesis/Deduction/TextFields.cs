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
    private readonly Operation[] _parts = [.. context.Operations.Where(operation =>
        operation.Component is { Role: ComponentRole.Parts, Parameters: [var first, ..], Returns: var returns } && first == Text && returns == Texts)];
    private readonly Operation[] _cuts = [.. new[] { roles[ComponentRole.AfterFirst], roles[ComponentRole.BeforeLast] }.OfType<Component>()
        .Select(component => context.Operations.First(operation => ReferenceEquals(operation.Component, component)))];
    private readonly Component? _first = roles.Find(ComponentRole.FirstElement, Text, Texts);
    private readonly Component? _last = roles.Find(ComponentRole.LastElement, Text, Texts);
    private readonly Component? _at = roles.Find(ComponentRole.ElementAt, Text, Texts);
    private readonly Component? _fromEnd = roles.Find(ComponentRole.ElementFromEnd, Text, Texts);
    private readonly Leaf[] _separators = [.. context.Constants.Where(leaf => leaf.Term.Constant is string { Length: > 0 }).OrderBy(leaf => leaf.Term.Cost)];
    private readonly ValueKind _text = ValueKind.Of(Text);
    private readonly long _empty = context.Store.Write("");

    /// <summary>The fields of a goal's texts, each value once, the cheapest first; none is empty or undefined anywhere.</summary>
    public SliceSource[] Of(Goal goal, IReadOnlyList<SliceSource> texts)
    {
        var key = (goal.Space, string.Join(',', goal.Columns));
        if (_known.TryGetValue(key, out var known) || texts.Count == 0) return known ?? [];
        var fields = new Fields(context.Store, _empty, goal.Columns.Length);
        foreach (var text in texts.Where(IsTakenApart))
            Add(fields, text);
        foreach (var field in fields.Cheapest(MostNested))
            Add(fields, field);
        return _known[key] = fields.Cheapest(MostFields);
    }

    private static bool IsTakenApart(SliceSource text) => !Array.Exists(text.Values, ValueSizes.IsEnormous);

    private void Add(Fields fields, SliceSource text)
    {
        var separators = SeparatorsOf(text);
        foreach (var operation in _parts)
        {
            if (operation.Values == 1)
            {
                AddParts(fields, text, operation, null);
                continue;
            }

            foreach (var separator in separators)
                AddParts(fields, text, operation, separator);
        }

        foreach (var operation in _cuts)
        foreach (var separator in separators)
        {
            for (var column = 0; column < fields.Row.Length; column++)
                fields.Row[column] = Apply(operation, text.Slots[column], separator.Values[0]);
            if (fields.IsWanted(operation.Cost + text.Term.Cost + separator.Term.Cost)) fields.Keep(Term.OfCall(operation.Component, text.Term, separator.Term));
        }
    }

    /// <summary>Separators that stand in the text in every column, or else in some, where it is an alternative to the whole text.</summary>
    private List<Leaf> SeparatorsOf(SliceSource text)
    {
        var separators = new List<Leaf>(MostSeparators);
        foreach (var leaf in _separators)
        {
            if (separators.Count == MostSeparators) break;
            if (StandsInAny(text.Values, (string)leaf.Term.Constant!)) separators.Add(leaf);
        }

        return separators;
    }

    private static bool StandsInAny(string[] values, string separator)
    {
        foreach (var value in values)
        {
            if (value.Contains(separator, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private void AddParts(Fields fields, SliceSource text, Operation operation, Leaf? separator)
    {
        var shortest = int.MaxValue;
        for (var column = 0; column < fields.Lists.Length; column++)
        {
            var list = Apply(operation, text.Slots[column], separator?.Values[0] ?? 0);
            fields.Lists[column] = list == Slot.Undefined ? [] : _text.ElementsOfList(context.Store, list);
            shortest = Math.Min(shortest, fields.Lists[column].Length);
        }

        if (shortest == 0) return;
        var cost = operation.Cost + text.Term.Cost + (separator?.Term.Cost ?? 0);
        Term? parts = null;
        for (var index = 0; index < Math.Min(shortest, MostFromStart); index++)
            OfferPart(index == 0 ? _first : _at, index, index);
        for (var index = 1; index <= Math.Min(shortest, MostFromEnd); index++)
            OfferPart(index == 1 ? _last : _fromEnd, ^index, index == 1 ? 0 : index);

        void OfferPart(Component? element, Index place, int number)
        {
            if (element is null) return;
            for (var column = 0; column < fields.Row.Length; column++)
                fields.Row[column] = fields.Lists[column][place];
            var costOfNumber = number == 0 ? 0 : number <= 2 ? 2 : 3;
            if (!fields.IsWanted(cost + element.Cost + costOfNumber)) return;
            parts ??= separator is null ? Term.OfCall(operation.Component, text.Term) : Term.OfCall(operation.Component, text.Term, separator.Term);
            fields.Keep(number == 0 ? Term.OfCall(element, parts) : Term.OfCall(element, parts, Term.OfConstant(number, costOfNumber)));
        }
    }

    /// <summary>The slot of what an operation gives for a text; branches, lambdas and the enumeration ask for parts of the same texts again.</summary>
    private long Apply(Operation operation, long text, long separator)
    {
        var hash = EvaluationCache.Hash(operation.Index, text, separator, 0);
        ref var entry = ref context.Evaluations.Find(hash);
        if (entry.Hash == hash) return entry.Result;
        ReadOnlySpan<long> arguments = [text, separator];
        var result = Interpreter.Apply(operation.Component.Evaluate, context.Store, arguments[..operation.Values], []);
        entry.Set(hash, result);
        context.Evaluations.CountMiss();
        return result;
    }

    /// <summary>The fields found for one goal, and rows that are filled again and again.</summary>
    private sealed class Fields(ValueStore store, long empty, int columns)
    {
        private readonly Dictionary<long[], SliceSource> _fields = new(ContentComparer<long[]>.Instance);

        /// <summary>The slots of the field that is weighed, in each column.</summary>
        public long[] Row { get; } = new long[columns];

        /// <summary>The parts of a text, in each column.</summary>
        public long[][] Lists { get; } = new long[columns][];

        public SliceSource[] Cheapest(int most) => [.. _fields.Values.OrderBy(field => field.Term.Cost).Take(most)];

        /// <summary>Whether the row is defined and not empty in any column, and none that is equal costs so little.</summary>
        public bool IsWanted(int cost)
        {
            foreach (var slot in Row)
            {
                if (slot == Slot.Undefined || slot == empty) return false;
            }

            return !_fields.TryGetValue(Row, out var known) || cost < known.Term.Cost;
        }

        /// <summary>Keeps a term for the row.</summary>
        public void Keep(Term term)
        {
            var row = Row.ToArray();
            _fields[row] = new SliceSource(term, row, store);
        }
    }
}
