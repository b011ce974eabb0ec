using CodeFarm.Broth.Signatures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeFarm.Validation;

/// <summary>Checks that the source holds the promised method, with exactly the promised types.</summary>
internal static class EntryCheck
{
    public static IEnumerable<CandidateDiagnostic> Check(CSharpCompilation compilation, FunctionSignature signature)
    {
        var types = compilation.GetSymbolsWithName(signature.TypeName, SymbolFilter.Type).OfType<INamedTypeSymbol>()
            .Where(type => type.ContainingType is null).ToArray();
        if (types.Length != 1)
            return [Whole(compilation, types.Length == 0
                ? $"There is no class {signature.TypeName}. Declare: public static class {signature.TypeName}"
                : $"There are {types.Length} types named {signature.TypeName}. Keep one.", "entry.type")];
        var type = types[0];
        if (type is not { TypeKind: TypeKind.Class, DeclaredAccessibility: Accessibility.Public, Arity: 0 })
            return [At(type, "entry.type", $"{signature.TypeName} must be a public class that is not generic: public static class {signature.TypeName}")];
        var methods = type.GetMembers(signature.MethodName).OfType<IMethodSymbol>().ToArray();
        if (methods.Length != 1)
            return [At(type, "entry.method", methods.Length == 0
                ? $"{signature.TypeName} has no method {signature.MethodName}. Declare: {Declaration(signature)}"
                : $"{signature.TypeName} has {methods.Length} methods named {signature.MethodName}. Keep one, and rename the others.")];
        if (!Matches(methods[0], signature))
            return [At(methods[0], "entry.signature", $"The method must be declared exactly so: {Declaration(signature)}")];
        return signature.Records.Where(record => !TypeMatch.Declares(type.ContainingNamespace, record)).Select(record => At(
            type, "entry.record", $"The record {record} must be declared beside the class, exactly so: {RecordText.SourceOf(record)}"));
    }

    private static bool Matches(IMethodSymbol method, FunctionSignature signature) =>
        method is { DeclaredAccessibility: Accessibility.Public, IsStatic: true, Arity: 0, RefKind: RefKind.None, IsExtensionMethod: false }
        && TypeMatch.IsType(method.ReturnType, signature.Returns)
        && method.Parameters.Length == signature.Parameters.Count
        && method.Parameters.Zip(signature.Parameters).All(pair =>
            pair.First is { RefKind: RefKind.None, IsOptional: false, IsParams: false }
            && TypeMatch.IsType(pair.First.Type, pair.Second.Type));

    private static string Declaration(FunctionSignature signature) =>
        $"public static {signature.Returns} {signature.MethodName}({string.Join(", ", signature.Parameters)})";

    private static CandidateDiagnostic At(ISymbol symbol, string code, string message) =>
        DiagnosticFactory.At(symbol.Locations[0], code, message);

    private static CandidateDiagnostic Whole(CSharpCompilation compilation, string message, string code) =>
        DiagnosticFactory.At(Location.Create(compilation.SyntaxTrees[0], default), code, message);
}
