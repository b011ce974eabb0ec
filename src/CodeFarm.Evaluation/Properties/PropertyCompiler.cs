using System.Collections.Immutable;
using CodeFarm.Broth.Signatures;
using CodeFarm.Broth.Types;
using CodeFarm.Validation;
using CodeFarm.Validation.Expressions;

namespace CodeFarm.Evaluation.Properties;

/// <summary>
/// Compiles declared properties: C# expressions of type bool over the parameters and <c>result</c>, such as
/// <c>result.Length &lt;= name.Length</c>. They are held against the same policy as a candidate and run in the sandbox too.
/// </summary>
public static class PropertyCompiler
{
    private const string Result = "result";

    /// <summary>What is wrong with the properties of a requirement, to be told before anything is built.</summary>
    /// <returns>Empty when all of them compile.</returns>
    public static async Task<ImmutableArray<PropertyDiagnostic>> CheckAsync(
        ICandidateCompiler compiler, FunctionSignature signature, IReadOnlyList<string> properties,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(compiler);
        ArgumentNullException.ThrowIfNull(signature);
        ArgumentNullException.ThrowIfNull(properties);
        return properties.Count == 0 ? [] : (await CompileAsync(compiler, signature, properties, cancellationToken)).Diagnostics;
    }

    /// <exception cref="PropertyException">A property does not compile.</exception>
    internal static async Task<CompiledProperties> CompileOrThrowAsync(
        ICandidateCompiler compiler, FunctionSignature signature, IReadOnlyList<string> properties, CancellationToken cancellationToken)
    {
        var (compiled, diagnostics) = await CompileAsync(compiler, signature, properties, cancellationToken);
        return compiled ?? throw new PropertyException(diagnostics);
    }

    private static async Task<(CompiledProperties? Compiled, ImmutableArray<PropertyDiagnostic> Diagnostics)> CompileAsync(
        ICandidateCompiler compiler, FunctionSignature signature, IReadOnlyList<string> properties, CancellationToken cancellationToken)
    {
        if (SignatureProblem(signature) is { } problem)
            return (null, [problem]);
        var source = new PropertySource(signature.Parameters.Append(new FarmParameter(Result, signature.Returns)));
        ImmutableArray<ExpressionProblem?> problems;
        try
        {
            problems = await compiler.CheckExpressionsAsync(properties, cancellationToken);
        }
        catch (CompilerException harmed)
        {
            return (null, [source.Locate(harmed.ToDiagnostic())]);
        }

        var malformed = properties.Select((property, index) => source.Add(property, index, problems[index]))
            .OfType<PropertyDiagnostic>().ToImmutableArray();
        if (malformed.Length > 0)
            return (null, malformed);
        var entry = new FunctionSignature(
            PropertySource.EntryName, [.. signature.Parameters, new(Result, signature.Returns)], FarmType.ListOf(FarmType.String));
        var report = await compiler.CompileAsync(source.Text(entry), entry, cancellationToken);
        return report.Succeeded
            ? (new CompiledProperties(report.Assembly, entry), [])
            : (null, [.. report.Diagnostics.Where(d => d.Severity == CandidateSeverity.Error).Select(source.Locate)]);
    }

    private static PropertyDiagnostic? SignatureProblem(FunctionSignature signature) =>
        signature.Parameters.Any(parameter => parameter.Name == Result)
            ? new PropertyDiagnostic(
                0, "property.result-name",
                "properties[0]: a parameter is named result, which properties need for what the function returns. Rename the parameter.")
        : signature.Parameters.Count == FunctionSignature.MaxParameters
            ? new PropertyDiagnostic(
                0, "property.too-many-parameters",
                $"properties[0]: a function with properties has at most {FunctionSignature.MaxParameters - 1} parameters. Join some of them into a list.")
        : null;
}
