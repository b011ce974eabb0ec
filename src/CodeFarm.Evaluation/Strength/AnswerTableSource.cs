using System.Globalization;
using System.Text;
using CodeFarm.Broth.Signatures;
using CodeFarm.Broth.Types;

namespace CodeFarm.Evaluation.Strength;

/// <summary>The source of a candidate that knows the guiding examples and nothing else.</summary>
internal static class AnswerTableSource
{
    private const string Usings = "using System; using System.Collections.Generic; using System.Linq;\n";

    /// <summary>Compares the whole input with each guiding example, and returns an empty value for all other inputs.</summary>
    public static string Of(EvaluationRequest request)
    {
        var body = new StringBuilder();
        foreach (var example in request.Guiding)
        {
            var conditions = request.Signature.Parameters.Select((parameter, i) =>
                IsSame(parameter.Type, $"@{parameter.Name}", $"({CSharpLiteral.Of(example.InputsJson[i], parameter.Type)})", 0));
            body.Append(CultureInfo.InvariantCulture, $"if ({string.Join(" && ", conditions.DefaultIfEmpty("true"))}) ")
                .Append(CultureInfo.InvariantCulture, $"return {CSharpLiteral.Of(example.OutputJson, request.Signature.Returns)};\n");
        }

        return Source(request.Signature, $"{body}return {CSharpLiteral.Empty(request.Signature.Returns)};");
    }

    private static string IsSame(FarmType type, string actual, string expected, int depth) => type.Kind switch
    {
        FarmKind.List =>
            $"{actual}.Count == {expected}.Count() && {actual}.Zip({expected}).All(p{depth} => {IsSame(type.Element!, $"p{depth}.First", $"p{depth}.Second", depth + 1)})",
        // As many keys, and each with the same value.
        FarmKind.Dictionary => $"{actual}.Count == {expected}.Count && {actual}.All(p{depth} => {expected}.TryGetValue(p{depth}.Key, out var v{depth}) "
            + $"&& {IsSame(type.Element!, $"p{depth}.Value", $"v{depth}", depth + 1)})",
        FarmKind.Nullable =>
            $"({actual} is {{ }} a{depth} ? {expected} is {{ }} e{depth} && {IsSame(type.Element!, $"a{depth}", $"e{depth}", depth + 1)} : {expected} is null)",
        FarmKind.Tuple or FarmKind.Record => string.Join(" && ", type.Fields.Select(
            (field, i) => $"{IsSame(field.Type, $"{actual}.{field.Name ?? Item(i)}", $"{expected}.{field.Name ?? Item(i)}", depth + 1)}")),
        _ => $"{actual}.Equals({expected})",
    };

    private static string Item(int index) => string.Create(CultureInfo.InvariantCulture, $"Item{index + 1}");

    private static string Source(FunctionSignature signature, string body)
    {
        var parameters = string.Join(", ", signature.Parameters.Select(parameter => $"{parameter.Type} @{parameter.Name}"));
        return $"{Usings}{signature.RecordSource}public static class {signature.TypeName} {{ public static {signature.Returns} {signature.MethodName}({parameters}) {{\n{body}\n}} }}";
    }
}
