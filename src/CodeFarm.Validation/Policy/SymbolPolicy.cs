using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeFarm.Validation.Policy;

/// <summary>Decides over one symbol.</summary>
internal sealed class SymbolPolicy(IAssemblySymbol own)
{
    private static readonly SymbolDisplayFormat FullName = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    // A source names few symbols many times.
    private readonly Dictionary<ISymbol, string?> _refusals = new(SymbolEqualityComparer.Default);

    /// <returns>The full name of what is refused, or null when the symbol is allowed.</returns>
    public string? Refusal(ISymbol symbol)
    {
        if (!_refusals.TryGetValue(symbol, out var refusal))
            _refusals.Add(symbol, refusal = Judge(symbol));
        return refusal;
    }

    /// <returns>The full name of an interface that the type may use and not implement; null where there is none.</returns>
    public static string? RefusedBase(SyntaxNode node, ISymbol symbol) => node.Parent is BaseTypeSyntax && symbol is INamedTypeSymbol type
        ? type.AllInterfaces.Prepend(type).Select(each => each.ToDisplayString(FullName)).FirstOrDefault(AllowedApi.RefusedInterfaces.Contains)
        : null;

    /// <summary>Namespace, types and name.</summary>
    public static string NameOf(ISymbol member) => $"{member.ContainingType?.ToDisplayString(FullName)}.{member.Name}";

    private string? Judge(ISymbol symbol) => symbol switch
    {
        ITypeSymbol type => TypeRefusal(type),
        IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol => MemberRefusal(symbol),
        // Namespaces name nothing yet; parameters and locals are judged by their types, range variables too.
        IParameterSymbol parameter => TypeRefusal(parameter.Type),
        ILocalSymbol local => TypeRefusal(local.Type),
        _ => null,
    };

    private string? MemberRefusal(ISymbol member)
    {
        if (member.ContainingType is { } container && TypeRefusal(container) is not null)
            return $"{container.ToDisplayString(FullName)}.{member.Name}";
        if (member.ContainingType is { } type
            && AllowedApi.IsRefusedMember(
                $"{type.ContainingNamespace.ToDisplayString()}.{type.Name}.{member.Name}", (member as IMethodSymbol)?.Parameters.Length ?? 0))
            return $"{type.ToDisplayString(FullName)}.{member.Name}";
        return member is IMethodSymbol method
            ? method.TypeArguments.Select(TypeRefusal).FirstOrDefault(refusal => refusal is not null)
            : null;
    }

    private string? TypeRefusal(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => TypeRefusal(array.ElementType),
        ITypeParameterSymbol or IErrorTypeSymbol => null,
        IDynamicTypeSymbol => "dynamic",
        IPointerTypeSymbol => "A pointer",
        IFunctionPointerTypeSymbol => "A function pointer",
        INamedTypeSymbol named => NamedRefusal(named),
        _ => type.ToDisplayString(FullName),
    };

    private string? NamedRefusal(INamedTypeSymbol type)
    {
        if (!IsOwn(type) && !IsAllowed(type))
            return type.ToDisplayString(FullName);
        return type.TypeArguments.Select(TypeRefusal).FirstOrDefault(refusal => refusal is not null);
    }

    private static bool IsAllowed(INamedTypeSymbol type)
    {
        var outermost = type.OriginalDefinition;
        while (outermost.ContainingType is { } outer)
            outermost = outer.OriginalDefinition;
        return AllowedApi.IsAllowedType(outermost.ContainingNamespace.ToDisplayString(), outermost.Name);
    }

    // Types that the compiler makes up (anonymous types, delegates of lambdas) belong to the candidate as well.
    private bool IsOwn(INamedTypeSymbol type) =>
        type.IsAnonymousType || SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, own);
}
