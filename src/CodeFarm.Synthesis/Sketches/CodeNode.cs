using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Sketches;

/// <summary>
/// A C# expression, as far as programs of components need it. Different ways to write the same are made one: a list is not
/// told from its copy, nor a count from a length, and what only names the culture or the comparison is left out.
/// </summary>
internal sealed class CodeNode
{
    private static readonly HashSet<string> Copies = ["ToList", "ToArray", "ToCharArray", "AsEnumerable", "AsSpan"];

    private static readonly Dictionary<string, string> Synonyms = new()
    {
        ["Length"] = "Count", ["LongCount"] = "Count", ["ToLower"] = "ToLowerInvariant", ["ToUpper"] = "ToUpperInvariant",
    };

    private static readonly Dictionary<string, string> Keywords = new()
    {
        ["String"] = "string", ["Char"] = "char", ["Int32"] = "int", ["Int64"] = "long", ["Double"] = "double",
    };

    private CodeNode(CodeKind kind, string text, object? value, CodeNode[] children) =>
        (Kind, Text, Value, Children, Size) = (kind, text, value, children, 1 + children.Sum(child => child.Size));

    public CodeKind Kind { get; }

    /// <summary>The name, operator or type.</summary>
    public string Text { get; }

    /// <summary>The value of a literal; the number of an element or a placeholder.</summary>
    public object? Value { get; }

    public CodeNode[] Children { get; }

    /// <summary>Number of nodes.</summary>
    public int Size { get; }

    /// <summary>What a node has in common with every node that it can be matched with.</summary>
    public string Shape => Kind == CodeKind.Call ? $"{Kind} {Children[0].Text} {Children.Length}" : $"{Kind} {Text} {Children.Length}";

    public static CodeNode Missing { get; } = new(CodeKind.Missing, "", null, []);

    public static CodeNode Literal(object value) => new(CodeKind.Literal, "", value, []);

    public static CodeNode Element(int index) => new(CodeKind.Element, "", index, []);

    public static CodeNode Placeholder(int index) => new(CodeKind.Placeholder, "", index, []);

    public static CodeNode Lambda(CodeNode body) => new(CodeKind.Lambda, "", null, [body]);

    public static CodeNode Name(string name) => name switch
    {
        "true" => Literal(true),
        "false" => Literal(false),
        _ => new(CodeKind.Name, Keywords.GetValueOrDefault(name, name), null, []),
    };

    public static CodeNode Member(CodeNode target, string name)
    {
        if (name == "Empty" && target is { Kind: CodeKind.Name, Text: "string" }) return Literal("");
        var member = new CodeNode(CodeKind.Member, Synonyms.GetValueOrDefault(name, name), null, [target]);
        return member.Text == "Count" ? Call(member, []) : member;
    }

    public static CodeNode Call(CodeNode called, IEnumerable<CodeNode> arguments)
    {
        // The count was made a call when its name was read.
        if (called is { Kind: CodeKind.Call, Children: [{ Kind: CodeKind.Member, Text: "Count" } count] }) called = count;
        CodeNode[] kept = [.. arguments.Where(argument => !IsConvention(argument))];
        return called.Kind == CodeKind.Member && kept.Length == 0 && Copies.Contains(called.Text)
            ? called.Children[0]
            : new(CodeKind.Call, "", null, [called, .. kept]);
    }

    public static CodeNode Unary(string operation, CodeNode operand) => (operation, operand.Value) switch
    {
        ("-", int number) => Literal(-number),
        ("-", long number) => Literal(-number),
        ("-", double number) => Literal(-number),
        ("+", _) => operand,
        _ => Of(CodeKind.Unary, operation, operand),
    };

    /// <summary>Any other node.</summary>
    public static CodeNode Of(CodeKind kind, string text, params CodeNode[] children) => new(kind, text, null, children);

    /// <summary>Whether two nodes are the same code.</summary>
    public static bool AreSame(CodeNode first, CodeNode second) =>
        first.Kind == second.Kind && first.Text == second.Text && Equals(first.Value, second.Value) && first.Children.Length == second.Children.Length
        && first.Children.Zip(second.Children).All(pair => AreSame(pair.First, pair.Second));

    /// <summary>The node and everything in it.</summary>
    public IEnumerable<CodeNode> SelfAndDescendants() => Children.SelectMany(child => child.SelfAndDescendants()).Prepend(this);

    /// <summary>The node with some of its parts replaced.</summary>
    /// <param name="replace">The new node, or null to go on with the children; it gets the number of lambdas around the part.</param>
    /// <param name="lambdas">Number of lambdas around the node.</param>
    public CodeNode Replace(Func<CodeNode, int, CodeNode?> replace, int lambdas = 0)
    {
        if (replace(this, lambdas) is { } replacement) return replacement;
        if (Children.Length == 0) return this;
        var inside = Kind == CodeKind.Lambda ? lambdas + 1 : lambdas;
        return new(Kind, Text, Value, [.. Children.Select(child => child.Replace(replace, inside))]);
    }

    /// <summary>The node as it reads inside so many more lambdas; null where it needs the parameter of a lambda that it leaves.</summary>
    public CodeNode? Moved(int lambdas)
    {
        var leaves = false;
        var moved = Replace((node, inside) =>
        {
            if (node.Kind != CodeKind.Element) return null;
            var index = (int)node.Value!;
            if (index < inside * Term.ElementsOfLambda) return node;
            index += lambdas * Term.ElementsOfLambda;
            leaves |= index < inside * Term.ElementsOfLambda;
            return Element(Math.Max(0, index));
        });
        return leaves ? null : moved;
    }

    /// <summary>An argument that says how to compare or write, which every component does in one way.</summary>
    private static bool IsConvention(CodeNode argument) => argument is
        { Kind: CodeKind.Member, Text: "Ordinal" or "InvariantCulture", Children: [{ Kind: CodeKind.Name, Text: "StringComparison" or "StringComparer" or "CultureInfo" }] };
}
