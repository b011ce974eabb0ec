using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CodeFarm.Validation.Policy;

/// <summary>Everything that the compiler found behind one node of the source, and the place that causes it.</summary>
internal static class BoundSymbols
{
    public static IEnumerable<(ISymbol Symbol, SyntaxNode Cause)> Of(
        SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        if (node is ExpressionSyntax or AttributeSyntax or ConstructorInitializerSyntax or BaseTypeSyntax)
        {
            var symbol = model.GetSymbolInfo(node, cancellationToken).Symbol;
            // The name of a namespace in a using directive or a qualified name refers to nothing that runs.
            if (symbol is INamespaceSymbol)
                yield break;
            if (symbol is not null)
                yield return (symbol, node);
            var type = model.GetTypeInfo(node, cancellationToken);
            if (type.Type is not null)
                yield return (type.Type, node);
            if (type.ConvertedType is not null)
                yield return (type.ConvertedType, node);
        }

        if (node is CommonForEachStatementSyntax loop)
        {
            var info = model.GetForEachStatementInfo(loop);
            foreach (var symbol in Known(info.GetEnumeratorMethod, info.MoveNextMethod, info.CurrentProperty, info.DisposeMethod))
                yield return (symbol, loop.Expression);
        }

        // Operations form trees of their own, implicit parts included; each tree is visited from its root only.
        if (model.GetOperation(node, cancellationToken) is { Parent: null } root)
        {
            foreach (var operation in root.DescendantsAndSelf())
            {
                foreach (var symbol in Called(operation))
                    yield return (symbol, operation.Syntax);
            }
        }
    }

    private static IEnumerable<ISymbol> Called(IOperation operation) => Known(operation.Type, operation switch
    {
        IInvocationOperation call => call.TargetMethod,
        IObjectCreationOperation creation => creation.Constructor,
        IMemberReferenceOperation reference => reference.Member,
        IConversionOperation conversion => conversion.OperatorMethod,
        IBinaryOperation binary => binary.OperatorMethod,
        IUnaryOperation unary => unary.OperatorMethod,
        ICompoundAssignmentOperation assignment => assignment.OperatorMethod,
        IIncrementOrDecrementOperation step => step.OperatorMethod,
        IRangeOperation range => range.Method,
        _ => null,
    });

    private static IEnumerable<ISymbol> Known(params ISymbol?[] symbols) => symbols.OfType<ISymbol>();
}
