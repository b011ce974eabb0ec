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
    // Joined constants of an honest source are short, and a name may be defined by itself where the source does not compile.
    private const int MaxDepth = 24;

    // A constant that is joined of itself doubles with each name.
    private const int MaxTextLength = 16 * 1024;
    private const int MaxSteps = 200_000;

    // A character that no value holds: a text with a part that is computed is no constant.
    private const string Unknown = "\uffff";

    private static readonly HashSet<string> Comparing = new(StringComparer.Ordinal)
    {
        "Equals", "SequenceEqual", "StartsWith", "EndsWith", "CompareTo", "Contains", "TryGetValue", "GetValueOrDefault", "ElementAt",
    };

    /// <param name="source">A C# file; what does not compile in it is passed over.</param>
    /// <param name="cancellationToken">Honoured between nodes.</param>
    public static SourceConstants Of(string source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        var root = CSharpSyntaxTree.ParseText(source, CandidateCompiler.ParseOptions, cancellationToken: cancellationToken)
            .GetRoot(cancellationToken);
        // Binding would be exact and costs as much as compiling; names of constants are all that it would add.
        var named = root.DescendantNodes().OfType<VariableDeclaratorSyntax>()
            .Where(variable => variable.Initializer is not null)
            .GroupBy(variable => variable.Identifier.ValueText, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Initializer!.Value, StringComparer.Ordinal);
        var joining = new Joining(named);
        var texts = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        var numbers = ImmutableHashSet.CreateBuilder<double>();
        var lookups = 0;
        foreach (var node in root.DescendantNodes())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (node is LiteralExpressionSyntax { Token.Value: IConvertible and not (string or char or bool) and var number })
                numbers.Add(Convert.ToDouble(number, CultureInfo.InvariantCulture));
            else if (node is LiteralExpressionSyntax or BinaryExpressionSyntax or InterpolatedStringExpressionSyntax
                && joining.TextOf((ExpressionSyntax)node, MaxDepth) is { } text)
                texts.Add(text);
            if (IsLookup(node))
                lookups++;
        }

        return new SourceConstants(texts.ToImmutable(), numbers.ToImmutable(), lookups);
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

    /// <summary>Joins constants, with an end to it whatever the source says.</summary>
    private sealed class Joining(Dictionary<string, ExpressionSyntax> named)
    {
        private int _steps;

        public string? TextOf(ExpressionSyntax expression, int depth) => depth == 0 || ++_steps > MaxSteps ? null : expression switch
        {
            LiteralExpressionSyntax { Token.Value: string or char } literal => literal.Token.ValueText,
            ParenthesizedExpressionSyntax inner => TextOf(inner.Expression, depth - 1),
            BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) =>
                TextOf(sum.Left, depth - 1) is { } left && TextOf(sum.Right, depth - 1) is { } right ? Bounded(left + right) : null,
            InterpolatedStringExpressionSyntax text => Bounded(string.Concat(text.Contents.Select(part => part switch
            {
                InterpolatedStringTextSyntax fixedPart => fixedPart.TextToken.ValueText,
                InterpolationSyntax hole => TextOf(hole.Expression, depth - 1) ?? Unknown,
                _ => Unknown,
            }))),
            IdentifierNameSyntax name when named.TryGetValue(name.Identifier.ValueText, out var value) => TextOf(value, depth - 1),
            _ => null,
        };

        private static string? Bounded(string text) => text.Length <= MaxTextLength ? text : null;
    }
}
