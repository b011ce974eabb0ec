using CodeFarm.Synthesis.Search;

namespace CodeFarm.Synthesis.Emission;

/// <summary>Writes a term as a C# expression, and collects what the expression needs around it.</summary>
/// <param name="parameters">Names of the parameters.</param>
/// <param name="used">Names that a lambda parameter must avoid.</param>
/// <param name="functionName">Name of the method, which a helper must avoid.</param>
internal sealed class ExpressionWriter(IReadOnlyList<string> parameters, ISet<string> used, string functionName)
{
    private readonly Dictionary<Term, Fragment> _locals = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<HelperMethod, string> _helpers = [];
    private string _element = "item";

    /// <summary>Namespaces that the expression needs.</summary>
    public SortedSet<string> Usings { get; } = new(StringComparer.Ordinal);

    /// <summary>The helper methods that it calls, whole and under their final names.</summary>
    public IEnumerable<string> Helpers => _helpers.Select(helper => helper.Key.Source.Replace("{name}", helper.Value, StringComparison.Ordinal));

    /// <summary>From now on the term is written as a local variable.</summary>
    public void Name(Term term, string local, ListForm form) => _locals[term] = new Fragment(local, Form: form);

    public Fragment Write(Term term)
    {
        if (_locals.TryGetValue(term, out var local))
            return local;
        return term.Kind switch
        {
            TermKind.Parameter => new Fragment(parameters[term.Parameter],
                Form: ValueTypes.ElementOf(term.Type) is null ? ListForm.None : ListForm.ReadOnlyList),
            TermKind.Constant => new Fragment(Literals.Of(term.Constant!), Literals.PrecedenceOf(term.Constant!)),
            TermKind.Element => new Fragment(_element),
            _ => WriteCall(term),
        };
    }

    /// <summary>Writes a term so that it may be returned or kept: a lazy sequence becomes an array.</summary>
    public Fragment WriteMaterialised(Term term)
    {
        var fragment = Write(term);
        if (fragment.Form != ListForm.Sequence)
            return fragment;
        Usings.Add("System.Linq");
        return new Fragment(fragment.At(Precedence.Primary) + ".ToArray()", Form: ListForm.Array);
    }

    private Fragment WriteCall(Term term)
    {
        var template = term.Component!.Template;
        var children = Ordered(term);
        var fragments = children.Select(child => child.Kind == TermKind.Lambda ? WriteLambda(child, children[0]) : Write(child)).ToArray();
        var (text, usings) = (template.Text, template.Usings);
        foreach (var variant in template.Variants)
        {
            if (!Fits(variant, children, fragments)) continue;
            (text, usings) = (variant.Text, variant.Usings);
            if (variant.Form == ArgumentForm.OneCharacter)
                fragments[variant.Argument] = new Fragment(Literals.OfCharacter(((string)children[variant.Argument].Constant!)[0]));
            break;
        }

        Usings.UnionWith(usings);
        if (template.Helper is { } helper)
            text = text.Replace("{helper}", NameOf(helper), StringComparison.Ordinal);
        return new Fragment(TemplateWriter.Fill(text, template, fragments), template.Precedence, template.Form, template);
    }

    /// <summary>Where the order is free, a constant stands last: nobody writes 1 + index.</summary>
    private static Term[] Ordered(Term term) => term.Component!.IsCommutative && term.Children[0].Kind == TermKind.Constant
        ? [.. Enumerable.Reverse(term.Children)]
        : term.Children;

    private static bool Fits(TemplateVariant variant, Term[] children, Fragment[] fragments) => variant.Form switch
    {
        ArgumentForm.OneCharacter => children[variant.Argument].Constant is string { Length: 1 },
        ArgumentForm.Array => fragments[variant.Argument].Form == ListForm.Array,
        _ => fragments[variant.Argument].Form == ListForm.ReadOnlyList,
    };

    private Fragment WriteLambda(Term lambda, Term list)
    {
        // Two lambdas in a row may use the same name; only names of the method's own variables are avoided.
        var name = ElementNames.Of(list, parameters);
        _element = Identifiers.Unique(name, new HashSet<string>(used));
        return new Fragment($"{_element} => {Write(lambda.Children[0]).Text}", Precedence.Any);
    }

    private string NameOf(HelperMethod helper)
    {
        Usings.UnionWith(helper.Usings);
        if (!_helpers.TryGetValue(helper, out var name))
            _helpers[helper] = name = helper.Name == functionName ? helper.Name + "Of" : helper.Name;
        return name;
    }
}
