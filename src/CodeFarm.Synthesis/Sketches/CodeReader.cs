using System.Text.RegularExpressions;
using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Sketches;

/// <summary>
/// Reads C# expressions. It knows what programs of components are written with and no more: the text comes from anywhere, and
/// a compiler is too much to let at it.
/// </summary>
/// <param name="cursor">Where to read.</param>
/// <param name="names">Local variables and what they stand for.</param>
internal sealed partial class CodeReader(CodeCursor cursor, IReadOnlyDictionary<string, CodeNode> names)
{
    private static readonly string[][] Operators =
    [
        ["??"], ["||"], ["&&"], ["|"], ["^"], ["&"], ["==", "!="], ["<", ">", "<=", ">="], ["+", "-"], ["*", "/", "%"],
    ];

    private readonly List<string[]> _lambdas = [];

    /// <summary>Reads a text that is one expression; placeholders of templates, {0} and so on, are read as such.</summary>
    /// <exception cref="FormatException">It is none, or is written with something that this reader does not know.</exception>
    public static CodeNode Read(string text)
    {
        var cursor = new CodeCursor(CodeToken.Read(Place().Replace(text, "@placeholder$1")), 0);
        return new CodeReader(cursor, new Dictionary<string, CodeNode>()).ToEnd();
    }

    /// <summary>Reads one expression.</summary>
    /// <exception cref="FormatException">There is none, or it is written with something that this reader does not know.</exception>
    public CodeNode Expression()
    {
        cursor.Enter();
        var node = IsLambda() ? Lambda() : Conditional();
        cursor.Leave();
        return node;
    }

    private CodeNode Conditional()
    {
        var condition = Range();
        if (!cursor.Take("?")) return condition;
        var then = Expression();
        cursor.Expect(":");
        return CodeNode.Of(CodeKind.Conditional, "", condition, then, Expression());
    }

    private CodeNode Range()
    {
        var start = cursor.Is("..") ? CodeNode.Missing : Binary(0);
        return cursor.Take("..")
            ? CodeNode.Of(CodeKind.Binary, "..", start, cursor.Is("]") || cursor.Is(")") || cursor.Is(",") ? CodeNode.Missing : Binary(0))
            : start;
    }

    private CodeNode Binary(int level)
    {
        if (level == Operators.Length) return Unary();
        var left = Binary(level + 1);
        while (cursor.Next.Kind == CodeTokenKind.Symbol && Operators[level].Contains(cursor.Next.Text))
        {
            var operation = cursor.Take().Text;
            left = CodeNode.Of(CodeKind.Binary, operation, left, Binary(level + 1));
        }

        return left;
    }

    private CodeNode Unary()
    {
        if (cursor.Next is { Kind: CodeTokenKind.Symbol, Text: "-" or "+" or "!" or "~" or "^" })
        {
            cursor.Enter();
            var operation = cursor.Take().Text;
            var operand = Unary();
            cursor.Leave();
            return CodeNode.Unary(operation, operand);
        }

        if (!cursor.Is("(") || cursor.Ahead(1) is not { Kind: CodeTokenKind.Name, Text: "int" or "long" or "double" or "decimal" or "bool" or "char" or "string" } type) return Postfix(Primary());
        if (cursor.Is(2, ")"))
        {
            Skip(3);
            return CodeNode.Of(CodeKind.Cast, type.Text, Unary());
        }

        // The type of a list is seen by its items.
        if (cursor.Is(2, "[") && cursor.Is(3, "]") && cursor.Is(4, ")")) Skip(5);
        return Postfix(Primary());
    }

    private CodeNode Postfix(CodeNode node)
    {
        while (true)
        {
            if (cursor.Take(".")) node = CodeNode.Member(node, cursor.Name());
            else if (cursor.Take("[")) node = CodeNode.Of(CodeKind.Index, "", [node, .. List("]")]);
            else if (LengthOfTypeArguments() is > 0 and var length) Skip(length);
            else if (cursor.Take("(")) node = CodeNode.Call(node, List(")"));
            else if (cursor.Is("!") && cursor.Ahead(1) is { Kind: CodeTokenKind.End } or { Kind: CodeTokenKind.Symbol, Text: "." or ";" or ")" or "]" or "[" or "," }) Skip(1);
            else return node;
        }
    }

    private CodeNode Primary()
    {
        var token = cursor.Take();
        switch (token)
        {
            case { Kind: CodeTokenKind.Literal }:
                return CodeNode.Literal(token.Value!);
            case { Kind: CodeTokenKind.Interpolated }:
                return Interpolated(token.Text);
            case { Kind: CodeTokenKind.Name, Text: "new" }:
                return New();
            case { Kind: CodeTokenKind.Name, Text: "checked" }:
                cursor.Expect("(");
                return List(")") is [var inner] ? inner : throw cursor.Unknown();
            case { Kind: CodeTokenKind.Name }:
                return Named(token.Text);
            case { Kind: CodeTokenKind.Symbol, Text: "(" }:
                var parts = List(")");
                return parts.Count == 1 ? parts[0] : CodeNode.Of(CodeKind.Tuple, "", [.. parts]);
            case { Kind: CodeTokenKind.Symbol, Text: "[" }:
                var items = List("]");
                return items is [{ Kind: CodeKind.Binary, Text: "..", Children: [{ Kind: CodeKind.Missing }, var copied] }] ? copied : CodeNode.Of(CodeKind.List, "", [.. items]);
            default:
                throw cursor.Unknown();
        }
    }

    private CodeNode Named(string name)
    {
        if (name.StartsWith("placeholder", StringComparison.Ordinal) && name.Length == 12) return CodeNode.Placeholder(name[^1] - '0');
        for (var depth = 0; depth < _lambdas.Count; depth++)
        {
            var index = Array.IndexOf(_lambdas[^(depth + 1)], name);
            if (index >= 0) return CodeNode.Element((depth * Term.ElementsOfLambda) + index);
        }

        return names.TryGetValue(name, out var value) ? value.Moved(_lambdas.Count)! : CodeNode.Name(name);
    }

    private CodeNode New()
    {
        var type = cursor.Name();
        Skip(LengthOfTypeArguments());
        cursor.Expect("(");
        return CodeNode.Of(CodeKind.New, type, [.. List(")")]);
    }

    private CodeNode Lambda()
    {
        var names = cursor.Take("(") ? Names() : [cursor.Name()];
        if (names.Length > Term.ElementsOfLambda) throw cursor.Unknown();
        cursor.Expect("=>");
        _lambdas.Add(names);
        var body = Expression();
        _lambdas.RemoveAt(_lambdas.Count - 1);
        return CodeNode.Lambda(body);
    }

    private string[] Names()
    {
        var names = new List<string>();
        do names.Add(cursor.Name());
        while (cursor.Take(","));
        cursor.Expect(")");
        return [.. names];
    }

    private bool IsLambda()
    {
        if (cursor.IsName(0)) return cursor.Is(1, "=>");
        if (!cursor.Is("(")) return false;
        var end = 1;
        while (cursor.IsName(end) || cursor.Is(end, ",")) end++;
        return cursor.Is(end, ")") && cursor.Is(end + 1, "=>");
    }

    private List<CodeNode> List(string end)
    {
        var nodes = new List<CodeNode>();
        if (cursor.Take(end)) return nodes;
        do nodes.Add(Expression());
        while (cursor.Take(","));
        cursor.Expect(end);
        return nodes;
    }

    private CodeNode Interpolated(string text)
    {
        CodeNode? whole = null;
        foreach (Match part in Hole().Matches(text))
        {
            var node = part.Groups["hole"] is { Success: true } hole
                ? new CodeReader(new CodeCursor(CodeToken.Read(hole.Value), 0), names).In(_lambdas).ToEnd()
                : CodeNode.Literal(Regex.Unescape(part.Value).Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal));
            whole = whole is null ? node : CodeNode.Of(CodeKind.Binary, "+", whole, node);
        }

        return whole ?? CodeNode.Literal("");
    }

    private CodeReader In(List<string[]> lambdas)
    {
        _lambdas.AddRange(lambdas);
        return this;
    }

    private CodeNode ToEnd()
    {
        var node = Expression();
        return cursor.Next.Kind == CodeTokenKind.End ? node : throw cursor.Unknown();
    }

    /// <summary>Number of tokens of type arguments, which are followed by arguments; 0 where there are none.</summary>
    private int LengthOfTypeArguments()
    {
        if (!cursor.Is("<")) return 0;
        var end = 1;
        while (cursor.Ahead(end) is { Kind: CodeTokenKind.Name } or { Kind: CodeTokenKind.Symbol, Text: "," or "<" or "[" or "]" or "?" }) end++;
        while (cursor.Is(end, ">")) end++;
        return cursor.Is(end - 1, ">") && cursor.Is(end, "(") ? end : 0;
    }

    private void Skip(int tokens)
    {
        for (; tokens > 0; tokens--)
            cursor.Take();
    }

    [GeneratedRegex(@"\{(\d)\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\{\{|\}\}|\{(?<hole>[^{}:]+)\}|[^{}]+")]
    private static partial Regex Hole();
}
