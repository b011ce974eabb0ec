using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Sketches;

/// <summary>
/// Makes terms of C# code that someone else has written: each part that is written as the template of a component is, with
/// arguments that can be read of the types that the component takes.
/// </summary>
internal sealed class SketchReader
{
    private const int CostOfConstant = 2;
    private const int CostOfChoice = 3;

    /// <summary>Each way to read a part counts; a text that has more is not read to its end.</summary>
    private const int MostSteps = 20_000;

    private static readonly Dictionary<string, string> Mirrored = new() { [">"] = "<", ["<"] = ">", [">="] = "<=", ["<="] = ">=" };

    private readonly ILookup<string, TemplatePattern> _patterns;
    private readonly TemplatePattern[] _coercions;
    private readonly IReadOnlyList<SynthesisParameter> _parameters;
    private readonly Dictionary<(CodeNode Node, ElementTypes Elements), Dictionary<Type, Term>> _known = [];
    private readonly ElementTypes _outside = ElementTypes.Outside();
    private int _steps;

    /// <param name="parameters">What the names of parameters mean.</param>
    /// <param name="components">What the code may be made of.</param>
    public SketchReader(IReadOnlyList<SynthesisParameter> parameters, IEnumerable<Component> components)
    {
        var patterns = components.Where(component => component.Body is null).SelectMany(TemplatePattern.Of).ToArray();
        (_parameters, _patterns) = (parameters, patterns.ToLookup(pattern => pattern.Code.Shape));
        _coercions = [.. patterns.Where(pattern => pattern.Code.Kind == CodeKind.Placeholder)];
    }

    /// <summary>The methods of a text that can be read to their ends.</summary>
    /// <param name="source">C# code; it may be wrong, and need not be whole.</param>
    /// <param name="returns">Type of a method's result.</param>
    public IEnumerable<Term> ReadMethods(string source, Type returns)
    {
        _steps = 0;
        var type = ValueTypes.Canonical(returns);
        return CodeMethod.Read(source)
            .Select(method => method.Result is null ? null : ReadAs(Named(method.Result, method.Parameters), type, _outside))
            .OfType<Term>();
    }

    /// <summary>The parts of methods that can be read, of any type.</summary>
    /// <param name="source">C# code; it may be wrong, and need not be whole.</param>
    public IEnumerable<Term> ReadParts(string source)
    {
        _steps = 0;
        return from method in CodeMethod.Read(source)
               from code in method.Parts.Prepend(method.Result).OfType<CodeNode>()
               from part in Named(code, method.Parameters).SelfAndDescendants()
               where part.Kind is CodeKind.Call or CodeKind.Index or CodeKind.Binary or CodeKind.Unary or CodeKind.Member or CodeKind.Conditional
               from read in ReadAll(part, _outside).Values
               select read;
    }

    /// <summary>The code with the problem's names of the parameters: those of a method with as many are meant in their order.</summary>
    private CodeNode Named(CodeNode code, IReadOnlyList<string> names) => names.Count != _parameters.Count
        ? code
        : code.Replace((node, _) => node.Kind == CodeKind.Name && Array.IndexOf([.. names], node.Text) is >= 0 and var index
            ? CodeNode.Name(_parameters[index].Name)
            : null);

    private Term? ReadAs(CodeNode node, Type type, ElementTypes elements)
    {
        if (ValueTypes.IsFunction(type)) return null;
        if (node.Kind == CodeKind.Literal) return Constant(node.Value!, type);
        if (ValueTypes.ElementOf(type) is { } element && node is { Kind: CodeKind.List, Children.Length: > 0 } && Constants(node, element) is { } list) return list;
        var all = ReadAll(node, elements);
        if (all.TryGetValue(type, out var term)) return term;
        foreach (var pattern in _coercions.Where(pattern => pattern.Component.Returns == type))
        {
            if (all.TryGetValue(pattern.Component.Parameters[0], out var inner)) return Term.OfCall(pattern.Component, inner);
        }

        // In a text, any value is written as text.
        return type == typeof(string) && all.Count > 0 && node is not { Kind: CodeKind.Call, Children: [{ Kind: CodeKind.Member, Text: "ToString" }] }
            ? ReadAll(CodeNode.Call(CodeNode.Member(node, "ToString"), []), elements).GetValueOrDefault(type)
            : null;
    }

    private Dictionary<Type, Term> ReadAll(CodeNode node, ElementTypes elements)
    {
        if (_known.TryGetValue((node, elements), out var known)) return known;
        var terms = _known[(node, elements)] = [];
        if (++_steps > MostSteps) return terms;
        switch (node.Kind)
        {
            case CodeKind.Name when _parameters.ToList().FindIndex(parameter => parameter.Name == node.Text) is >= 0 and var index:
                Add(terms, Term.OfParameter(index, ValueTypes.Canonical(_parameters[index].Type), cost: 1));
                break;
            case CodeKind.Element when elements.Of((int)node.Value!) is { } type:
                Add(terms, Term.OfElement(type, (int)node.Value!));
                break;
            case CodeKind.Literal:
                Add(terms, Term.OfConstant(node.Value!, CostOfConstant));
                if (node.Value is char letter) Add(terms, Term.OfConstant(letter.ToString(), CostOfConstant));
                break;
            case CodeKind.Conditional:
                ReadChoice(node, elements, terms);
                break;
            default:
                ReadCalls(node, elements, terms);
                if (terms.Count == 0 && node.Kind == CodeKind.Binary && Mirrored.TryGetValue(node.Text, out var mirrored))
                    ReadCalls(CodeNode.Of(CodeKind.Binary, mirrored, node.Children[1], node.Children[0]), elements, terms);
                break;
        }

        return terms;
    }

    private void ReadChoice(CodeNode node, ElementTypes elements, Dictionary<Type, Term> terms)
    {
        if (ReadAs(node.Children[0], typeof(bool), elements) is not { } condition) return;
        var types = ReadAll(node.Children[1], elements).Keys.Concat(ReadAll(node.Children[2], elements).Keys).Distinct().ToArray();
        foreach (var type in types)
        {
            if (ReadAs(node.Children[1], type, elements) is { } then && ReadAs(node.Children[2], type, elements) is { } otherwise)
                Add(terms, Term.OfConditional(condition, then, otherwise, CostOfChoice));
        }
    }

    private void ReadCalls(CodeNode node, ElementTypes elements, Dictionary<Type, Term> terms)
    {
        foreach (var pattern in _patterns[node.Shape])
        {
            if (pattern.Match(node) is not { } arguments) continue;
            var children = new Term[arguments.Length];
            var isRead = true;
            for (var index = 0; isRead && index < children.Length; index++)
            {
                var type = pattern.Component.Parameters[index];
                var child = ValueTypes.IsFunction(type)
                    ? Lambda(arguments[index], type, pattern.Component.Template.Lambda, elements)
                    : ReadAs(arguments[index], type, elements);
                isRead = child is not null;
                children[index] = child!;
            }

            if (isRead) Add(terms, Term.OfCall(pattern.Component, children));
        }
    }

    private Term? Lambda(CodeNode node, Type type, LambdaForm? form, ElementTypes elements)
    {
        // A method that is named is a lambda that calls it.
        var body = node.Kind == CodeKind.Lambda ? node.Children[0]
            : node.Kind is CodeKind.Member or CodeKind.Name ? CodeNode.Call(node.Moved(1)!, [CodeNode.Element(0)])
            : null;
        if (body is null) return null;
        if (form is { Member.Length: > 0 })
            body = body.Replace((part, lambdas) => Element(part, lambdas, form.Member, 0) ?? (form.SecondMember is { } second ? Element(part, lambdas, second, 1) : null));
        var types = type.GetGenericArguments();
        return ReadAs(body, types[^1], elements.Enter(types[..^1])) is { } read ? Term.OfLambda(read, type) : null;
    }

    /// <summary>A member of a lambda's parameter as the element that it is.</summary>
    private static CodeNode? Element(CodeNode node, int lambdas, string member, int index) =>
        node is { Kind: CodeKind.Member, Children: [{ Kind: CodeKind.Element, Value: int element }] }
        && $".{node.Text}" == member && element == lambdas * Term.ElementsOfLambda
            ? CodeNode.Element(element + index)
            : null;

    private static Term? Constant(object value, Type type) => (value, type) switch
    {
        _ when value.GetType() == type => Term.OfConstant(value, CostOfConstant),
        (int number, _) when type == typeof(long) => Term.OfConstant((long)number, CostOfConstant),
        (int number, _) when type == typeof(double) => Term.OfConstant((double)number, CostOfConstant),
        (char letter, _) when type == typeof(string) => Term.OfConstant(letter.ToString(), CostOfConstant),
        (string { Length: 1 } text, _) when type == typeof(char) => Term.OfConstant(text[0], CostOfConstant),
        _ => null,
    };

    private static Term? Constants(CodeNode node, Type element)
    {
        var items = Array.CreateInstance(element, node.Children.Length);
        foreach (var (index, item) in node.Children.Index())
        {
            if (item.Kind != CodeKind.Literal || Constant(item.Value!, element) is not { } constant) return null;
            items.SetValue(constant.Constant, index);
        }

        return Term.OfConstant(items, CostOfConstant);
    }

    /// <summary>Takes a reading; of two of a type, the smaller says the same with a component of its own.</summary>
    private static void Add(Dictionary<Type, Term> terms, Term term)
    {
        if (!terms.TryGetValue(term.Type, out var known) || term.Size < known.Size) terms[term.Type] = term;
    }
}
