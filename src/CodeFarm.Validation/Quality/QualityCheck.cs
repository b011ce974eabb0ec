using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeFarm.Validation.Quality;

/// <summary>
/// Warns of what compiles and is probably not meant, beside the compiler's own warnings. Small on purpose: the analyzers of the
/// SDK take longer to load than a candidate takes to grow, and are written for libraries.
/// </summary>
internal static class QualityCheck
{
    public static IEnumerable<CandidateDiagnostic> Check(SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var node in model.SyntaxTree.GetRoot(cancellationToken).DescendantNodes())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var found = node switch
            {
                BaseMethodDeclarationSyntax method => MethodChecks.Check(method, method.ParameterList, (SyntaxNode?)method.Body ?? method.ExpressionBody, model),
                LocalFunctionStatementSyntax method => MethodChecks.Check(method, method.ParameterList, (SyntaxNode?)method.Body ?? method.ExpressionBody, model),
                CatchClauseSyntax { Block.Statements.Count: 0 } empty => [(empty.CatchKeyword.GetLocation(), "quality.empty-catch",
                    "An exception is swallowed here: handle it, or let it go.")],
                BinaryExpressionSyntax binary => ExpressionChecks.Check(binary),
                IfStatementSyntax choice => ExpressionChecks.Check(choice),
                ConditionalExpressionSyntax choice => ExpressionChecks.Check(choice),
                ExpressionStatementSyntax statement => ExpressionChecks.Check(statement, model, cancellationToken),
                _ => [],
            };
            foreach (var (place, code, message) in found)
                yield return DiagnosticFactory.At(place, code, message, CandidateSeverity.Warning);
        }
    }
}
