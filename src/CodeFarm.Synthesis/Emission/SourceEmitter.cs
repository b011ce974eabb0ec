using System.Text;
using CodeFarm.Synthesis.Search;

namespace CodeFarm.Synthesis.Emission;

/// <summary>Writes a term as a complete C# file.</summary>
internal static class SourceEmitter
{
    private const int LongestLine = 110;
    private const int MostExamples = 3;

    public static string Emit(SynthesisProblem problem, Term term)
    {
        var function = Identifiers.Pascal(problem.Name);
        var used = new HashSet<string>();
        var parameters = problem.Parameters.Select(parameter => Identifiers.Unique(Identifiers.Camel(parameter.Name), used)).ToArray();
        var writer = new ExpressionWriter(parameters, used, function);
        var locals = SharedTerms.Of(term).Select(shared => WriteLocal(writer, shared, used)).ToArray();
        var result = writer.WriteMaterialised(term).Text;

        var types = problem.Parameters.Select(parameter => parameter.Type).Append(problem.Returns);
        if (types.Any(type => ValueTypes.ElementOf(type) is not null))
            writer.Usings.Add("System.Collections.Generic");
        var signature = $"public static {ValueTypes.NameOf(problem.Returns)} {function}("
            + string.Join(", ", problem.Parameters.Select((parameter, index) => $"{ValueTypes.NameOf(parameter.Type)} {parameters[index]}")) + ")";

        var source = new StringBuilder();
        foreach (var name in writer.Usings)
            source.Append("using ").Append(name).Append(";\n");
        if (writer.Usings.Count > 0)
            source.Append('\n');
        source.Append(Documentation.Of(problem, function, MostExamples))
            .Append("public static class ").Append(function).Append("Function\n{\n")
            .Append(Documentation.OfMethod(problem))
            .Append(Method(signature, locals, result));
        foreach (var helper in writer.Helpers)
            source.Append('\n').Append(Indent(helper)).Append('\n');
        return source.Append("}\n").ToString();
    }

    private static string WriteLocal(ExpressionWriter writer, Term term, HashSet<string> used)
    {
        var fragment = writer.WriteMaterialised(term);
        var name = Identifiers.Unique(term.Component?.ResultName ?? DefaultName(term.Type), used);
        writer.Name(term, name, fragment.Form);
        return $"var {name} = {fragment.Text};";
    }

    private static string DefaultName(Type type) => ValueTypes.ElementOf(type) is { } element
        ? element == typeof(string) ? "items" : "numbers"
        : type == typeof(string) ? "text" : type == typeof(bool) ? "holds" : "number";

    private static string Method(string signature, string[] locals, string result)
    {
        if (locals.Length == 0)
        {
            var separator = signature.Length + result.Length + 9 <= LongestLine ? " " : "\n        ";
            return $"    {signature} =>{separator}{result};\n";
        }

        var body = string.Concat(locals.Append($"return {result};").Select(line => $"        {line}\n"));
        return $"    {signature}\n    {{\n{body}    }}\n";
    }

    private static string Indent(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Length == 0 ? line : "    " + line));
}
