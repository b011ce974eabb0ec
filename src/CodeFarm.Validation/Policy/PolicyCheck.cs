using CodeFarm.Broth.Capabilities;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeFarm.Validation.Policy;

/// <summary>
/// Default deny over what the compiler bound, not over text: an alias, an escape in a name or a using static changes nothing.
/// Names are checked for what they mean, operations for what they call without naming it (operators, conversions,
/// queries, foreach), and both for the types of their values.
/// </summary>
internal static class PolicyCheck
{
    public static IEnumerable<CandidateDiagnostic> Check(SemanticModel model, Capability declared, CancellationToken cancellationToken)
    {
        var symbols = new SymbolPolicy(model.Compilation.Assembly);
        var forms = new List<CandidateDiagnostic>();
        var names = new List<(string Name, Location Place)>();
        foreach (var node in model.SyntaxTree.GetRoot(cancellationToken).DescendantNodes(descendIntoTrivia: true))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if ((SyntaxPolicy.Refusal(node) ?? BoundRefusal(node, model, cancellationToken)) is { } refusal)
                forms.Add(DiagnosticFactory.At(node.GetLocation(), refusal.Code, refusal.Message));
            foreach (var (symbol, cause) in BoundSymbols.Of(node, model, cancellationToken))
            {
                if (node is SimpleNameSyntax && symbol is IPropertySymbol && GrantedApi.Refusal(SymbolPolicy.NameOf(symbol), declared) is { } missing)
                    forms.Add(DiagnosticFactory.At(cause.GetLocation(), "policy.capability", missing));
                if ((symbols.Refusal(symbol) ?? HiddenName(node, symbol) ?? symbols.RefusedBase(node, symbol)) is { } name)
                    names.Add((name, cause.GetLocation()));
            }
        }

        return forms.Concat(names.GroupBy(found => Line(found.Place)).SelectMany(OnePerName));
    }

    // Forms that are right or wrong by their types.
    private static (string Code, string Message)? BoundRefusal(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) => node switch
    {
        // A text or a type is one for all code of the process.
        LockStatementSyntax statement
            when model.GetTypeInfo(statement.Expression, cancellationToken).Type is not ({ SpecialType: SpecialType.System_Object } or { Name: "Lock", ContainingNamespace.Name: "Threading" })
            => ("policy.syntax", "lock is allowed on an object of one's own only, and not needed, as a function computes on one thread: private readonly Lock gate = new();"),
        ParameterSyntax { Modifiers: [_, ..], Parent.Parent: ExtensionBlockDeclarationSyntax, Type: { } type }
            when model.GetTypeInfo(type, cancellationToken).Type is { IsRefLikeType: true } or ITypeParameterSymbol { AllowsRefLikeType: true }
            => ("policy.syntax", TypePolicy.ReferenceReceiver + "."),
        _ => null,
    };

    // What an interpolated text becomes may be, but who names it could make a copy: see AllowedApi.
    private static string? HiddenName(SyntaxNode node, ISymbol symbol) =>
        node is SimpleNameSyntax && symbol is INamedTypeSymbol { Name: "DefaultInterpolatedStringHandler" }
            ? "System.Runtime.CompilerServices.DefaultInterpolatedStringHandler"
            : null;

    // A call is found as a type, a member and an operation; it is explained once, by its longest name.
    private static IEnumerable<CandidateDiagnostic> OnePerName(IEnumerable<(string Name, Location Place)> line)
    {
        var first = line.DistinctBy(found => found.Name).ToArray();
        return first
            .Where(found => !first.Any(other => other.Name.StartsWith(found.Name + ".", StringComparison.Ordinal)))
            .Select(found => DiagnosticFactory.At(
                found.Place, "policy.api", $"{found.Name} is not allowed: {RefusalReasons.For(found.Name)}."));
    }

    private static int Line(Location place) => place.GetLineSpan().StartLinePosition.Line;
}
