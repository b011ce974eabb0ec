using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Emission;

/// <summary>The statements of a method: local variables for what is used twice or too long to read, and the result.</summary>
/// <param name="Locals">Declarations, in order.</param>
/// <param name="Result">The expression that is returned; its first line, where <paramref name="Statements"/> stand instead.</param>
/// <param name="Statements">The choices of the result as statements, from their own margin; empty for a plain expression.</param>
/// <param name="Writer">What wrote them, with the namespaces and helpers that they need.</param>
internal sealed record MethodBody(IReadOnlyList<string> Locals, string Result, IReadOnlyList<string> Statements, ExpressionWriter Writer)
{
    /// <summary>Length at which a line is broken or gets a local variable.</summary>
    public const int LongestLine = 110;

    private const int MostLocals = 6;

    /// <summary>Length up to which a choice between two values is written in one line.</summary>
    private const int LongestShort = 80;

    public static MethodBody Of(Term term, IReadOnlyList<string> parameters, string? function, RecordNames records)
    {
        var named = SharedTerms.Of(term).ToList();
        while (true)
        {
            var body = Write(term, named, parameters, function, records);
            if (body.Locals.Append(body.Result).Concat(body.Statements).All(line => line.Length <= LongestLine)
                || named.Count >= MostLocals
                || SharedTerms.Middle(term, named) is not { } middle)
            {
                return body;
            }

            named.Add(middle);
        }
    }

    private static MethodBody Write(Term term, List<Term> named, IReadOnlyList<string> parameters, string? function, RecordNames records)
    {
        // All names are chosen before anything is written, so that no lambda takes the name of a later variable.
        var used = new HashSet<string>(parameters);
        var moved = SharedTerms.FromLambdas(term).ToArray();
        var ordered = moved.Concat(SharedTerms.InOrder(term).Except(moved)).Where(named.Contains).ToArray();
        var names = ordered.ToDictionary(
            local => local, local => Identifiers.Unique(local.Component?.ResultName ?? DefaultName(local.Type), used));
        var writer = new ExpressionWriter(parameters, used, function, records);
        var locals = new List<string>();
        foreach (var local in ordered)
        {
            var fragment = moved.Contains(local) ? writer.WriteTotal(local) : writer.WriteMaterialised(local);
            locals.Add(writer.IsCollection(local)
                ? $"{records.NameOf(ValueTypes.ElementOf(local.Type)!)}[] {names[local]} = {writer.WriteResult(local).Text};"
                : $"var {names[local]} = {fragment.Text};");
            writer.Name(local, names[local], fragment.Form);
        }

        if (term.Kind != TermKind.Conditional)
            return new MethodBody(locals, writer.WriteResult(term).Text, [], writer);
        if (SwitchWriter.Write(term, writer) is { } choice)
            return new MethodBody(locals, choice[0], choice, writer);
        var expression = writer.Write(term).Text;
        var isSimple = term.Children[1..].All(child => child.Kind != TermKind.Conditional) && expression.Length <= LongestLine - 20;
        return new MethodBody(locals, isSimple ? expression : "", isSimple ? [] : [.. Branches(term, writer)], writer);
    }

    private static IEnumerable<string> Branches(Term term, ExpressionWriter writer)
    {
        var isFirst = true;
        for (; term.Kind == TermKind.Conditional; term = term.Children[2], isFirst = false)
        {
            if (!isFirst && Short(term, writer) is { } last)
            {
                yield return last;
                yield break;
            }

            yield return $"if ({writer.Write(term.Children[0]).Text})";
            if (term.Children[1].Kind != TermKind.Conditional || Short(term.Children[1], writer) is not null)
            {
                yield return "    " + (Short(term.Children[1], writer) ?? $"return {writer.WriteResult(term.Children[1]).Text};");
                continue;
            }

            yield return "{";
            foreach (var line in Branches(term.Children[1], writer))
                yield return "    " + line;
            yield return "}";
            yield return "";
        }

        yield return $"return {writer.WriteResult(term).Text};";
    }

    /// <summary>A choice between two simple values as one short statement; null where it is more than that.</summary>
    private static string? Short(Term term, ExpressionWriter writer) =>
        term.Kind == TermKind.Conditional && term.Children.All(child => child.Kind != TermKind.Conditional)
            && $"return {writer.Write(term).Text};" is { Length: <= LongestShort } text
            ? text
            : null;

    private static string DefaultName(Type type) => ValueTypes.ElementOf(type) is { } element
        ? element == typeof(string) ? "items" : "numbers"
        : type == typeof(string) ? "text" : type == typeof(bool) ? "holds" : "number";
}
