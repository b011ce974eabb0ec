using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Emission;

/// <summary>Writes a term as a C# expression, and collects what the expression needs around it.</summary>
/// <param name="parameters">Names of the parameters.</param>
/// <param name="used">Names that a lambda parameter must avoid.</param>
/// <param name="functionName">Name of the method, which a helper must avoid; null in a helper, whose own helpers get their names later.</param>
/// <param name="records">How the tuples that stand for records are written.</param>
internal sealed class ExpressionWriter(IReadOnlyList<string> parameters, ISet<string> used, string? functionName, RecordNames records)
{
    private const string Materialisation = ".ToArray()";

    private readonly Dictionary<Term, Fragment> _locals = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<HelperMethod, string> _helpers = [];
    private string[] _elements = [];
    private string[] _enclosing = [];
    private bool _isTotal;
    private bool _isJoined;

    /// <summary>Namespaces that the expression needs.</summary>
    public SortedSet<string> Usings { get; } = new(StringComparer.Ordinal);

    /// <summary>The helper methods that it calls, whole and under their final names.</summary>
    public IEnumerable<string> Helpers => _helpers.Select(helper => helper.Key.Dependencies.Aggregate(
        helper.Key.Source.Replace("{name}", helper.Value, StringComparison.Ordinal),
        (source, other) => source.Replace(HelperMethod.PlaceOf(other), _helpers[other], StringComparison.Ordinal)));

    /// <summary>The helper methods that it calls.</summary>
    public IEnumerable<HelperMethod> HelperMethods => _helpers.Keys;

    /// <summary>From now on the term is written as a local variable.</summary>
    public void Name(Term term, string local, ListForm form) => _locals[term] = new Fragment(local, Form: form);

    public Fragment Write(Term term)
    {
        if (_locals.TryGetValue(term, out var local))
            return local;
        return term.Kind switch
        {
            TermKind.Parameter => new Fragment(parameters[term.Parameter], Form: FormOf(term.Type)),
            TermKind.Constant when term.Constant is Array => WriteTyped(term),
            TermKind.Constant => WriteConstant(term.Constant!),
            TermKind.Element => new Fragment(_elements[term.Parameter], Form: FormOf(term.Type) == ListForm.None ? ListForm.None : ListForm.Sequence),
            TermKind.Conditional => WriteConditional(term),
            _ when Interpolation.PartsOf(term) is { } parts => new Fragment(Interpolation.Write(parts, part => Write(part).At(Precedence.Or))),
            _ when IsCollection(term) => WriteTyped(term),
            _ => WriteCall(term, term.Component!.Template),
        };
    }

    /// <summary>Whether a term is written as a collection expression.</summary>
    public bool IsCollection(Term term) => !_locals.ContainsKey(term) && (term.Constant is Array || term.Component?.Template.Form == ListForm.Collection);

    /// <summary>Writes a term for a place that has a type, where a collection expression needs no cast.</summary>
    public Fragment WriteResult(Term term) => IsCollection(term) ? WriteUntyped(term)
        : WriteMaterialised(_locals.ContainsKey(term) ? term : ImplicitConversions.Result(term));

    private Fragment WriteUntyped(Term term) => term.Constant is Array items ? new Fragment(records.Literal(items)) : WriteCall(term, term.Component!.Template);

    private Fragment WriteTyped(Term term)
    {
        var element = ValueTypes.ElementOf(term.Type)!;
        Usings.UnionWith(ValueTypes.UsingsOf(element));
        return new($"({records.NameOf(element)}[]){WriteUntyped(term).Text}", Precedence.Unary, ListForm.Array);
    }

    /// <summary>Writes a term so that it may be returned or kept: a lazy sequence becomes an array.</summary>
    public Fragment WriteMaterialised(Term term)
    {
        var fragment = Write(term);
        if (fragment.Form != ListForm.Sequence)
            return fragment;
        Usings.Add("System.Linq");
        return new Fragment(fragment.At(Precedence.Primary) + Materialisation, Form: ListForm.Array);
    }

    /// <summary>Writes a term so that it has a value even where it is of no use, such as the average of an empty list.</summary>
    public Fragment WriteTotal(Term term)
    {
        _isTotal = true;
        var fragment = Write(term);
        _isTotal = false;
        return fragment;
    }

    private Fragment WriteConstant(object value)
    {
        if (value is Math.PI) Usings.Add("System");
        var type = ValueTypes.Canonical(value.GetType());
        Usings.UnionWith(ValueTypes.UsingsOf(type));
        if (value is IOptional) return new Fragment($"({ValueTypes.NameOf(type)}){Literals.Of(value)}", Precedence.Unary);
        return new Fragment(records.Literal(value), Literals.PrecedenceOf(value));
    }

    private Fragment WriteConditional(Term term)
    {
        var (condition, then, otherwise) = (Write(term.Children[0]), WriteMaterialised(term.Children[1]), WriteMaterialised(term.Children[2]));
        return new Fragment(
            $"{condition.At(Precedence.Or)} ? {then.At(Precedence.Or)} : {otherwise.At(Precedence.Conditional)}",
            Precedence.Conditional, FormOf(term.Type) == ListForm.None ? ListForm.None : ListForm.ReadOnlyList);
    }

    private Fragment WriteCall(Term term, CSharpTemplate template)
    {
        // What is a local variable already is written as it is.
        Term[] children = [.. Ordered(term).Select(child => _locals.ContainsKey(child) ? child : ImplicitConversions.Argument(term, child))];
        var wasJoined = _isJoined;
        // In .NET 10, a lazy Skip past the end throws inside of a sequence that is joined with others.
        _isJoined |= term.Component!.Name is "Append" or "Prepend" || children.Count(child => ValueTypes.ElementOf(child.Type) is not null) > 1;
        var fragments = children.Select(child => child.Kind switch
        {
            TermKind.Lambda => WriteLambda(child, term.Component, children),
            _ when child.Component?.Template.Matches is { } matches && TakesMatches(template) && !_locals.ContainsKey(child) => WriteCall(child, matches),
            // A value of a dictionary is no lazy sequence.
            _ when template.TakesMaterialised || ValueTypes.MapValueOf(children[0].Type) is not null => WriteMaterialised(child),
            _ => Lazy(Write(child)),
        }).ToArray();
        // The element type of an argument follows from the list that the method is called on.
        for (var index = 1; index < children.Length; index++)
        {
            var place = $"({{{index}}})";
            if (IsCollection(children[index]) && (template.TakesCollections || (template.Helper is null && template.Text.EndsWith(place, StringComparison.Ordinal)
                && template.Text.IndexOf(place[1..^1], StringComparison.Ordinal) == template.Text.Length - place.Length + 1)))
                fragments[index] = WriteUntyped(children[index]);
        }

        _isJoined = wasJoined;
        var (text, usings, precedence) = (_isTotal ? template.TotalText ?? template.Text : template.Text, template.Usings, template.Precedence);
        foreach (var variant in template.Variants)
        {
            if (!Fits(variant, children, fragments)) continue;
            (text, usings, precedence) = (variant.Text, variant.Usings, variant.Precedence ?? precedence);
            if (variant.Form == ArgumentForm.OneCharacter)
                fragments[variant.Argument] = new Fragment(Literals.OfCharacter(((string)children[variant.Argument].Constant!)[0]));
            break;
        }

        text = TemplateNames.Apart(records.TextOf(term) ?? text, fragments);
        Usings.UnionWith(usings);
        if (template.Helper is { } helper)
            text = text.Replace("{helper}", NameOf(helper), StringComparison.Ordinal);
        return new Fragment(TemplateWriter.Fill(text, template, fragments), precedence, template.Form, template);
    }

    /// <summary>A list that only the next step of the query reads needs no array.</summary>
    private Fragment Lazy(Fragment fragment) => !_isJoined && fragment.Form == ListForm.Array && fragment.Text.EndsWith(Materialisation, StringComparison.Ordinal)
        ? fragment with { Text = fragment.Text[..^Materialisation.Length], Form = ListForm.Sequence }
        : fragment;

    /// <summary>Where the order is free, a constant stands last: nobody writes 1 + index.</summary>
    private static Term[] Ordered(Term term) => term.Component!.IsCommutative && term.Children[0].Kind == TermKind.Constant
        ? [.. Enumerable.Reverse(term.Children)]
        : term.Children;

    private static bool TakesMatches(CSharpTemplate template) => template.Variants.Any(static variant => variant.Form == ArgumentForm.Matches);

    private static bool Fits(TemplateVariant variant, Term[] children, Fragment[] fragments) => variant.Form switch
    {
        ArgumentForm.OneCharacter => children[variant.Argument].Constant is string { Length: 1 },
        ArgumentForm.Constant => children[variant.Argument].Kind == TermKind.Constant,
        ArgumentForm.PlainFunction => !children[variant.Argument].Children[0].SelfAndDescendants().Any(part => part.Kind == TermKind.Lambda),
        ArgumentForm.Matches => fragments[variant.Argument].Template is { } matches && matches == children[variant.Argument].Component?.Template.Matches,
        ArgumentForm.Array => fragments[variant.Argument].Form == ListForm.Array,
        _ => fragments[variant.Argument].Form == ListForm.ReadOnlyList,
    };

    private Fragment WriteLambda(Term lambda, Component component, Term[] arguments)
    {
        // Two lambdas in a row may use the same names; only names of the method's own variables are avoided.
        var taken = new HashSet<string>(used);
        taken.UnionWith(_enclosing);
        var (outer, enclosing) = (_elements, _enclosing);
        var form = component.Template.Lambda;
        var (own, other) = NamesOf(component, form, lambda, arguments);
        var first = Identifiers.UniqueElement(own, taken);
        if (lambda.Type.GetGenericArguments().Length == 2 || form?.SecondMember is not null)
        {
            _elements = [first + form?.Member, first + form?.SecondMember, .. outer.Take(Term.ElementsOfLambda)];
            _enclosing = [.. enclosing, first];
        }
        else
        {
            var second = Identifiers.UniqueElement(other, taken);
            _elements = [first, second, .. outer.Take(Term.ElementsOfLambda)];
            _enclosing = [.. enclosing, first, second];
            first = $"({first}, {second})";
        }

        var body = ValueTypes.IsScalar(lambda.Children[0].Type) ? Write(lambda.Children[0]) : WriteMaterialised(lambda.Children[0]);
        // A dictionary of arrays is no dictionary of lists.
        if (body.Form == ListForm.Array && lambda.Type.GetGenericArguments()[^1] is var list && arguments.Count(argument => argument.Kind == TermKind.Lambda) > 1)
            body = new Fragment($"({records.NameOf(list)}){body.At(Precedence.Unary)}", Precedence.Unary);
        (_elements, _enclosing) = (outer, enclosing);
        return new Fragment($"{first} => {body.Text}", Precedence.Any);
    }

    /// <summary>Names for the parameters; elements of two lists that have the same name are told apart by their side.</summary>
    private (string First, string Second) NamesOf(Component component, LambdaForm? form, Term lambda, Term[] arguments)
    {
        var first = form?.First ?? ElementNames.Of(arguments[0], parameters);
        if (lambda.Type.GetGenericArguments().Length == 2) return (first, first);
        var second = form?.Second ?? ElementNames.Of(arguments[StateSequence.Has(component.Elements) ? 0 : 1], parameters);
        return form?.First is null && form?.Second is null && first == second ? ("left", "right") : (first, second);
    }

    private static ListForm FormOf(Type type) => ValueTypes.ElementOf(type) is null ? ListForm.None : ListForm.ReadOnlyList;

    private string NameOf(HelperMethod helper)
    {
        Usings.UnionWith(helper.Usings);
        if (_helpers.TryGetValue(helper, out var name)) return name;
        _helpers[helper] = name = functionName is null ? HelperMethod.PlaceOf(helper) : helper.Name == functionName ? helper.Name + "Of" : helper.Name;
        if (functionName is null) return name;
        foreach (var other in helper.Dependencies)
            NameOf(other);
        return name;
    }
}
