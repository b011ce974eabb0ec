namespace CodeFarm.Synthesis.Sketches;

/// <summary>A method of a C# text.</summary>
/// <param name="Parameters">Names of its parameters.</param>
/// <param name="Result">What it returns, as one expression; null where that was not understood.</param>
/// <param name="Parts">Other expressions of its body that were.</param>
internal sealed record CodeMethod(IReadOnlyList<string> Parameters, CodeNode? Result, IReadOnlyList<CodeNode> Parts)
{
    private const int MostMethods = 8;
    private const int LongestText = 30_000;

    /// <summary>The methods of a text in their order; what is not understood is left out, and a text too long for a function is too.</summary>
    public static IReadOnlyList<CodeMethod> Read(string text)
    {
        if (text.Length > LongestText) return [];
        var tokens = CodeToken.Read(text);
        var methods = new List<CodeMethod>();
        for (var position = 0; position < tokens.Count && methods.Count < MostMethods; position++)
        {
            if (Header(tokens, ref position) is { } parameters)
                methods.Add(new CodeBody(new CodeCursor(tokens, position)).Method(parameters));
        }

        return methods;
    }

    /// <summary>Whether "name(type name, ...)" and a body stand at a position, which then moves to the body.</summary>
    private static List<string>? Header(IReadOnlyList<CodeToken> tokens, ref int position)
    {
        if (tokens[position].Kind != CodeTokenKind.Name || position == 0 || !EndsType(tokens[position - 1]) || !Is(tokens[position + 1], "(")) return null;
        var (names, depth, end) = (new List<string>(), 0, position + 2);
        for (; !(depth == 0 && Is(tokens[end], ")")); end++)
        {
            if (tokens[end] is { Kind: CodeTokenKind.End or CodeTokenKind.Literal or CodeTokenKind.Interpolated }) return null;
            depth += Is(tokens[end], "<") || Is(tokens[end], "(") ? 1 : Is(tokens[end], ">") || Is(tokens[end], ")") ? -1 : 0;
            var isLast = depth == 0 && (Is(tokens[end + 1], ",") || Is(tokens[end + 1], ")"));
            if (isLast && tokens[end].Kind == CodeTokenKind.Name) names.Add(tokens[end].Text);
        }

        if (!Is(tokens[end + 1], "{") && !Is(tokens[end + 1], "=>")) return null;
        position = end + 1;
        return names;
    }

    private static bool EndsType(CodeToken token) =>
        token is { Kind: CodeTokenKind.Name, Text: not ("return" or "new" or "else" or "in" or "await") } || Is(token, ">") || Is(token, "]") || Is(token, "?") || Is(token, ")");

    private static bool Is(CodeToken token, string symbol) => token.Kind == CodeTokenKind.Symbol && token.Text == symbol;
}
