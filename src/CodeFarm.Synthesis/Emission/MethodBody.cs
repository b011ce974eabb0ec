using CodeFarm.Synthesis.Search;

namespace CodeFarm.Synthesis.Emission;

/// <summary>The statements of a method: local variables for what is used twice or too long to read, and the result.</summary>
/// <param name="Locals">Declarations, in order.</param>
/// <param name="Result">The expression that is returned.</param>
/// <param name="Writer">What wrote them, with the namespaces and helpers that they need.</param>
internal sealed record MethodBody(IReadOnlyList<string> Locals, string Result, ExpressionWriter Writer)
{
    /// <summary>Length at which a line is broken or gets a local variable.</summary>
    public const int LongestLine = 110;

    private const int MostLocals = 6;

    public static MethodBody Of(Term term, IReadOnlyList<string> parameters, string function)
    {
        var named = SharedTerms.Of(term).ToList();
        while (true)
        {
            var body = Write(term, named, parameters, function);
            if (body.Locals.Append(body.Result).All(line => line.Length <= LongestLine)
                || named.Count >= MostLocals
                || SharedTerms.Middle(term, named) is not { } middle)
            {
                return body;
            }

            named.Add(middle);
        }
    }

    private static MethodBody Write(Term term, List<Term> named, IReadOnlyList<string> parameters, string function)
    {
        // All names are chosen before anything is written, so that no lambda takes the name of a later variable.
        var used = new HashSet<string>(parameters);
        var names = named.ToDictionary(
            local => local, local => Identifiers.Unique(local.Component?.ResultName ?? DefaultName(local.Type), used));
        var writer = new ExpressionWriter(parameters, used, function);
        var locals = new List<string>();
        foreach (var local in SharedTerms.InOrder(term).Where(named.Contains))
        {
            var fragment = writer.WriteMaterialised(local);
            locals.Add($"var {names[local]} = {fragment.Text};");
            writer.Name(local, names[local], fragment.Form);
        }

        return new MethodBody(locals, writer.WriteMaterialised(term).Text, writer);
    }

    private static string DefaultName(Type type) => ValueTypes.ElementOf(type) is { } element
        ? element == typeof(string) ? "items" : "numbers"
        : type == typeof(string) ? "text" : type == typeof(bool) ? "holds" : "number";
}
