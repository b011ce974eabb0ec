using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeFarm.Validation;

/// <summary>The constants that a source holds: a table of answers has its answers somewhere.</summary>
/// <param name="Texts">Texts and characters, joined constants included ("a" + "b" is "ab").</param>
/// <param name="Numbers">Of every numeric type, signs included.</param>
/// <param name="Lookups">
/// Places that choose by one value: comparisons for equality with a constant, patterns and cases, and indexes into a collection.
/// </param>
public sealed record SourceConstants(ImmutableHashSet<string> Texts, ImmutableHashSet<double> Numbers, int Lookups)
{
    private static readonly HashSet<string> Comparing = new(StringComparer.Ordinal)
    {
        "Equals", "SequenceEqual", "StartsWith", "EndsWith", "CompareTo", "Contains", "TryGetValue", "GetValueOrDefault", "ElementAt",
    };

    /// <param name="source">A C# file; what does not compile in it is passed over.</param>
    /// <param name="cancellationToken">Honoured between nodes.</param>
    public static SourceConstants Of(string source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        var tree = CSharpSyntaxTree.ParseText(source, CandidateCompiler.ParseOptions, cancellationToken: cancellationToken);
        var model = CSharpCompilation.Create("constants", [tree], ReferenceSet.All, CandidateCompiler.CompilationOptions)
            .GetSemanticModel(tree);
        var texts = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        var numbers = ImmutableHashSet.CreateBuilder<double>();
        var lookups = 0;
        foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (node is ExpressionSyntax expression && model.GetConstantValue(expression, cancellationToken) is { HasValue: true, Value: { } value })
                Add(value, texts, numbers);
            if (IsLookup(node))
                lookups++;
        }

        return new SourceConstants(texts.ToImmutable(), numbers.ToImmutable(), lookups);
    }

    private static void Add(object value, ImmutableHashSet<string>.Builder texts, ImmutableHashSet<double>.Builder numbers)
    {
        if (value is string or char)
            texts.Add(value.ToString()!);
        else if (value is IConvertible and not bool)
            numbers.Add(Convert.ToDouble(value, CultureInfo.InvariantCulture));
    }

    private static bool IsLookup(SyntaxNode node) => node switch
    {
        BinaryExpressionSyntax binary => binary.IsKind(SyntaxKind.EqualsExpression) || binary.IsKind(SyntaxKind.NotEqualsExpression),
        ConstantPatternSyntax or CaseSwitchLabelSyntax or ElementAccessExpressionSyntax => true,
        // An entry of a dictionary: ["key"] = value, or { "key", value }.
        ImplicitElementAccessSyntax => true,
        InitializerExpressionSyntax entry => entry.IsKind(SyntaxKind.ComplexElementInitializerExpression),
        MemberAccessExpressionSyntax access => Comparing.Contains(access.Name.Identifier.ValueText),
        _ => false,
    };
}
