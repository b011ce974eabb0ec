namespace CodeFarm.Synthesis.Sketches;

/// <summary>
/// Makes one expression of a method's body: local variables are replaced by what they stand for, an if by a choice, and a loop
/// over a list that collects one result by the fold, filter and map that it is.
/// </summary>
/// <param name="cursor">Where the body begins: at its brace or arrow.</param>
internal sealed class CodeBody(CodeCursor cursor)
{
    private const int MostParts = 24;

    /// <summary>A variable that is made of itself twice, again and again, would be more than anyone can read.</summary>
    private const int LargestValue = 500;

    private readonly Dictionary<string, CodeNode> _locals = [];
    private readonly List<CodeNode> _parts = [];

    /// <summary>The method, as far as it is understood.</summary>
    public CodeMethod Method(IReadOnlyList<string> parameters)
    {
        CodeNode? result = null;
        try
        {
            result = cursor.Take("=>") ? Value() : Block();
        }
        catch (FormatException)
        {
            // Its parts may still be of use.
        }

        return new(parameters, result, _parts);
    }

    /// <summary>Reads statements up to the closing brace.</summary>
    /// <returns>What they return; null where they do not.</returns>
    private CodeNode? Block()
    {
        cursor.Expect("{");
        CodeNode? result = null;
        while (!cursor.Take("}"))
        {
            var value = Statement();
            result ??= value;
        }

        return result;
    }

    private CodeNode? Statement()
    {
        cursor.Enter();
        var result = Returned();
        cursor.Leave();
        return result;
    }

    private CodeNode? Returned()
    {
        if (cursor.Is("{")) return Block();
        if (cursor.TakeName("return")) return Value();
        if (cursor.TakeName("if")) return If();
        if (cursor.TakeName("foreach")) ForEach();
        else Assignment();
        return null;
    }

    private CodeNode? If()
    {
        cursor.Expect("(");
        var condition = Expression();
        cursor.Expect(")");
        var before = new Dictionary<string, CodeNode>(_locals);
        var then = Statement();
        var changed = Restore(before);
        var otherwise = cursor.TakeName("else") ? Statement() : null;
        foreach (var (name, value) in changed)
            Set(name, CodeNode.Of(CodeKind.Conditional, "", condition, value, _locals[name]));
        if (then is null) return otherwise is null ? null : throw new FormatException("Only one branch returns.");
        // What follows is what happens otherwise.
        return CodeNode.Of(CodeKind.Conditional, "", condition, then, otherwise ?? Rest() ?? throw new FormatException("A branch returns nothing."));
    }

    private CodeNode? Rest()
    {
        while (!cursor.Is("}"))
        {
            if (Statement() is { } value) return value;
        }

        return null;
    }

    /// <summary>Puts the variables back to what they were.</summary>
    /// <returns>Those that had been changed, with what they had become.</returns>
    private List<KeyValuePair<string, CodeNode>> Restore(Dictionary<string, CodeNode> before)
    {
        var changed = _locals.Where(local => before.TryGetValue(local.Key, out var old) && !ReferenceEquals(old, local.Value)).ToList();
        _locals.Clear();
        foreach (var (name, value) in before)
            _locals[name] = value;
        return changed;
    }

    /// <summary>Reads a loop that changes one variable: by a value made of it and the element, or by adding to a list.</summary>
    private void ForEach()
    {
        cursor.Expect("(");
        cursor.Take();
        var name = cursor.Name();
        if (!cursor.TakeName("in")) throw new FormatException("A loop was expected.");
        var list = Expression();
        cursor.Expect(")");
        var before = new Dictionary<string, CodeNode>(_locals);
        var states = before.Keys.ToDictionary(local => local, local => CodeNode.Name($"{local} before"));
        foreach (var (local, state) in states)
            _locals[local] = state;
        _locals[name] = CodeNode.Name($"{name} element");
        var atStart = new Dictionary<string, CodeNode>(_locals);
        if (Statement() is not null) throw new FormatException("A loop returns.");
        var changed = Restore(atStart);
        Restore(before);
        foreach (var (local, next) in changed)
        {
            if (next.SelfAndDescendants().Any(node => states.Any(state => state.Key != local && CodeNode.AreSame(node, state.Value))))
                throw new FormatException("A loop changes two variables that depend on each other.");
            Set(local, Loop(list, before[local], states[local], atStart[name], next));
            _parts.Add(_locals[local]);
        }
    }

    private static CodeNode Loop(CodeNode list, CodeNode first, CodeNode state, CodeNode element, CodeNode next)
    {
        if (first is { Kind: CodeKind.New, Text: "List", Children: [] })
            return Collected(list, state, element, next) ?? throw new FormatException("A loop does more than to collect.");
        var body = Bound(next, state, element);
        return CodeNode.Call(CodeNode.Member(list, "Aggregate"), [first, CodeNode.Lambda(body)]);
    }

    /// <summary>The elements, those that a condition lets through, or what is made of them.</summary>
    private static CodeNode? Collected(CodeNode list, CodeNode state, CodeNode element, CodeNode next)
    {
        if (next is { Kind: CodeKind.Conditional, Children: [var condition, var added, var kept] } && CodeNode.AreSame(kept, state))
            return Collected(CodeNode.Call(CodeNode.Member(list, "Where"), [CodeNode.Lambda(Bound(condition, element))]), state, element, added);
        if (next is not { Kind: CodeKind.Call, Children: [{ Kind: CodeKind.Member, Text: "Append", Children: [var before] }, var item] } || !CodeNode.AreSame(before, state)) return null;
        return CodeNode.AreSame(item, element) ? list : CodeNode.Call(CodeNode.Member(list, "Select"), [CodeNode.Lambda(Bound(item, element))]);
    }

    /// <summary>An expression as the body of a lambda with the given names as its parameters.</summary>
    private static CodeNode Bound(CodeNode body, params CodeNode[] names) => body.Moved(1)!.Replace((node, lambdas) =>
        Array.FindIndex(names, name => CodeNode.AreSame(name, node)) is >= 0 and var index ? CodeNode.Element((lambdas * Terms.Term.ElementsOfLambda) + index) : null);

    private void Assignment()
    {
        if (cursor.IsName(0) && cursor.Is(1, "."))
        {
            Addition();
            return;
        }

        // A type may stand before the name.
        while (cursor.Next is { Kind: not CodeTokenKind.End, Text: not (";" or "(" or "{" or "}") } && !IsAssignment(cursor.Ahead(1)))
            cursor.Take();
        var name = cursor.Name();
        if (!IsAssignment(cursor.Next)) throw cursor.Unknown();
        var operation = cursor.Take().Text;
        var value = operation is "++" or "--" ? CodeNode.Literal(1) : Expression();
        cursor.Expect(";");
        Set(name, operation == "=" ? value : CodeNode.Of(CodeKind.Binary, operation[..1], _locals.GetValueOrDefault(name) ?? throw new FormatException("A parameter is changed."), value));
    }

    private static bool IsAssignment(CodeToken token) =>
        token is { Kind: CodeTokenKind.Symbol, Text: "=" or "+=" or "-=" or "*=" or "/=" or "%=" or "++" or "--" };

    private void Addition()
    {
        var name = cursor.Name();
        cursor.Take();
        if (cursor.Name() is not "Add" || !_locals.TryGetValue(name, out var list)) throw new FormatException("A call is not understood.");
        cursor.Expect("(");
        var item = Expression();
        cursor.Expect(")");
        cursor.Expect(";");
        Set(name, CodeNode.Call(CodeNode.Member(list, "Append"), [item]));
    }

    private void Set(string name, CodeNode value) =>
        _locals[name] = value.Size <= LargestValue ? value : throw new FormatException("A variable stands for too much.");

    private CodeNode Value()
    {
        var value = Expression();
        cursor.Expect(";");
        return value;
    }

    private CodeNode Expression()
    {
        var node = new CodeReader(cursor, _locals).Expression();
        if (_parts.Count < MostParts) _parts.Add(node);
        return node;
    }
}
