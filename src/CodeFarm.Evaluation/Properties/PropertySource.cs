using System.Globalization;
using System.Text;
using CodeFarm.Broth.Signatures;
using CodeFarm.Validation;
using CodeFarm.Validation.Expressions;

namespace CodeFarm.Evaluation.Properties;

/// <summary>The source of a contract's properties; knows which line belongs to which.</summary>
internal sealed class PropertySource(IEnumerable<FarmParameter> parameters)
{
    public const string EntryName = "check_properties";

    private const string Usings =
        "using System; using System.Collections.Generic; using System.Globalization; using System.Linq; using System.Text; "
        + "using System.Text.RegularExpressions;";

    private readonly string _parameters = string.Join(", ", parameters.Select(parameter => $"{parameter.Type} @{parameter.Name}"));
    private readonly string _arguments = string.Join(", ", parameters.Select(parameter => $"@{parameter.Name}"));
    private readonly StringBuilder _methods = new();
    private readonly List<int> _firstLines = [];
    private int _lines = 1;

    /// <returns>Null, or why the text is not one expression. Text that ends the expression early could change other properties.</returns>
    /// <param name="property">The text.</param>
    /// <param name="index">Of the property.</param>
    /// <param name="problem">Why it is not one expression, if the compiler says so.</param>
    public PropertyDiagnostic? Add(string property, int index, ExpressionProblem? problem)
    {
        if (problem is not null && problem.Code != ExpressionProblem.Assignment)
            return Wrong(index, problem.Code, problem.Message);
        // A directive could hide the lines that follow, which are not this property's.
        if (property.Split('\n').Any(line => line.TrimStart().StartsWith('#')))
            return Wrong(index, "property.directive", "a directive is not allowed; remove it");
        if (problem is not null)
            return Wrong(index, "property.assignment", problem.Message);
        var head = $"static string P{index}({_parameters}) {{ try {{ bool __holds =\n";
        _firstLines.Add(_lines + 2);
        // The property stands on lines of its own, so that a comment at its end ends with it.
        Append($"{head}{property}\n; return __holds ? \"{CompiledProperties.Holds}\" : \"does not hold\"; }} catch (Exception __thrown) {{ return \"threw: \" + __thrown.Message; }} }}\n");
        return null;
    }

    public string Text(FunctionSignature entry)
    {
        var calls = string.Join(", ", _firstLines.Select((_, index) => $"P{index}({_arguments})"));
        return $"{Usings} {entry.RecordSource.ReplaceLineEndings(" ")}public static class {entry.TypeName} {{\n{_methods}"
            + $"public static {entry.Returns} {entry.MethodName}({_parameters}) => new string[] {{ {calls} }}; }}";
    }

    /// <summary>Names the property that a diagnostic of the compiled source is about.</summary>
    public PropertyDiagnostic Locate(CandidateDiagnostic diagnostic)
    {
        var index = Math.Max(0, _firstLines.FindLastIndex(first => first <= diagnostic.Line));
        return Wrong(index, diagnostic.Code, diagnostic.Message);
    }

    private void Append(string lines)
    {
        _methods.Append(lines);
        _lines += lines.Count(c => c == '\n');
    }

    private static PropertyDiagnostic Wrong(int index, string code, string message) =>
        new(index, code, string.Create(CultureInfo.InvariantCulture, $"properties[{index}]: {message.TrimEnd('.')}."));
}
