using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeFarm.Validation.Policy;

/// <summary>Decides over one symbol.</summary>
internal sealed class SymbolPolicy(IAssemblySymbol own)
{
    private static readonly SymbolDisplayFormat FullName = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    private const string Debug = "System.Diagnostics.Debug";

    // A source names few symbols many times.
    private readonly Dictionary<ISymbol, string?> _refusals = new(SymbolEqualityComparer.Default);

    /// <returns>The full name of what is refused, or null when the symbol is allowed.</returns>
    public string? Refusal(ISymbol symbol)
    {
        if (!_refusals.TryGetValue(symbol, out var refusal))
            _refusals.Add(symbol, refusal = Judge(symbol));
        return refusal;
    }

    /// <returns>The full name of an interface or of a class that the type may use and not have as a base; null where there is none.</returns>
    public string? RefusedBase(SyntaxNode node, ISymbol symbol)
    {
        if (node.Parent is not BaseTypeSyntax || symbol is not INamedTypeSymbol type)
            return null;
        if (type.TypeKind == TypeKind.Class && !IsOwn(type) && type.ToDisplayString(FullName) is var name && !AllowedApi.IsAllowedBase(name))
            return RefusalReasons.AsBase(name);
        return type.AllInterfaces.Prepend(type).Select(each => each.ToDisplayString(FullName)).FirstOrDefault(AllowedApi.RefusedInterfaces.Contains);
    }

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
        // The compiler leaves the call out, with its arguments; where a source has it kept by #define, the IL shows it.
        if (member.ContainingType?.ToDisplayString(FullName) == Debug && member is IMethodSymbol { Parameters: [.. var parameters] } && parameters.All(each => TypeRefusal(each.Type) is null))
            return null;
        if (member.ContainingType is { } container && TypeRefusal(container) is not null)
            return $"{container.ToDisplayString(FullName)}.{member.Name}";
        if (member.ContainingType is { } type
            && AllowedApi.IsRefusedMember(
                $"{type.ContainingNamespace.ToDisplayString()}.{type.Name}.{member.Name}", (member as IMethodSymbol)?.Parameters.Length ?? 0,
                (member as IMethodSymbol)?.Parameters.FirstOrDefault()?.Type is { } first ? first.ToDisplayString(FullName) : null))
            return $"{type.ToDisplayString(FullName)}.{member.Name}";
        if (member is not IMethodSymbol method)
            return null;
        // A span over a variable. The IL has it for the only element of a span, and of a method's last parameters, where the compiler sees to it.
        if (method is { MethodKind: MethodKind.Constructor, Parameters: [{ RefKind: not RefKind.None }], ContainingType: { IsRefLikeType: true, Name: "Span" or "ReadOnlySpan" } })
            return NameOf(member);
        var argument = method.TypeArguments.FirstOrDefault(each => !AllowedApi.IsAllowedArgument(
            member.ContainingNamespace.ToDisplayString(), (each as INamedTypeSymbol)?.OriginalDefinition.ToDisplayString(FullName) ?? "T"));
        // Before they are bound, they are the parameters themselves.
        return argument is not null && !SymbolEqualityComparer.Default.Equals(method, method.OriginalDefinition)
            ? $"{NameOf(member)}<{argument.ToDisplayString(FullName)}>"
            : method.TypeArguments.Select(TypeRefusal).FirstOrDefault(refusal => refusal is not null);
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
        // And what its interpolated texts become.
        if (type.ToDisplayString(FullName) is Debug or Debug + ".AssertInterpolatedStringHandler" or Debug + ".WriteIfInterpolatedStringHandler")
            return null;
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
