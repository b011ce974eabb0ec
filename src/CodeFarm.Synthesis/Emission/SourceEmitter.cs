using System.Text;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Emission;

/// <summary>Writes a term as a complete C# file.</summary>
internal static class SourceEmitter
{
    private const int MostExamples = 3;

    public static string Emit(SynthesisProblem problem, Term term)
    {
        var function = problem.MethodName ?? Identifiers.Pascal(problem.Name);
        var used = new HashSet<string>();
        var parameters = problem.Parameters.Select(parameter => Identifiers.Unique(Identifiers.Camel(parameter.Name), used)).ToArray();
        var records = new RecordNames(problem.Records);
        var body = MethodBody.Of(Simplification.Of(term), parameters, function, records);
        var writer = body.Writer;

        var types = problem.Parameters.Select(parameter => parameter.Type).Append(problem.Returns);
        writer.Usings.UnionWith(types.SelectMany(ValueTypes.UsingsOf).Concat(records.Usings));
        var signature = $"public static {records.NameOf(problem.Returns)} {function}("
            + string.Join(", ", problem.Parameters.Select((parameter, index) => $"{records.NameOf(parameter.Type)} {parameters[index]}")) + ")";

        var source = new StringBuilder();
        foreach (var name in writer.Usings)
            source.Append("using ").Append(name).Append(";\n");
        if (writer.Usings.Count > 0)
            source.Append('\n');
        source.Append(Documentation.Of(problem, function, MostExamples))
            .Append("public static class ").Append(function).Append("Function\n{\n")
            .Append(Documentation.OfMethod(problem))
            .Append(Method(signature, body));
        foreach (var helper in writer.Helpers)
            source.Append('\n').Append(Indent(helper)).Append('\n');
        source.Append("}\n");
        foreach (var record in records.Declarations)
            source.Append('\n').Append(record).Append('\n');
        return source.ToString();
    }

    /// <summary>A method, at a margin of spaces.</summary>
    public static string Method(string signature, MethodBody body, string margin = "    ")
    {
        var isSwitch = body.Statements is [var head, ..] && head.EndsWith(" switch", StringComparison.Ordinal);
        if (body.Locals.Count == 0 && (isSwitch || body.Statements.Count == 0))
        {
            var separator = signature.Length + body.Result.Length + 9 <= MethodBody.LongestLine ? " " : $"\n{margin}    ";
            var rest = string.Concat(body.Statements.Skip(1).Select(line => $"\n{margin}{line}"));
            return $"{margin}{signature} =>{separator}{body.Result}{rest};\n";
        }

        var result = body.Statements.Count == 0
            ? [$"return {body.Result};"]
            : isSwitch ? body.Statements.Select((line, index) => (index == 0 ? "return " : "") + line + (index == body.Statements.Count - 1 ? ";" : "")) : body.Statements;
        var lines = string.Concat(body.Locals.Concat(result).Select(line => line.Length == 0 ? "\n" : $"{margin}    {line}\n"));
        return $"{margin}{signature}\n{margin}{{\n{lines}{margin}}}\n";
    }

    private static string Indent(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Length == 0 ? line : "    " + line));
}
