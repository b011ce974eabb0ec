using System.Globalization;
using CodeFarm.Broth.Signatures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeFarm.Validation.Variants;

/// <summary>One source, moved into a namespace of its own.</summary>
internal sealed record VariantSource(int Number, SyntaxTree Tree, string EntryType)
{
    /// <returns>Null when the source holds no class that could be the entry.</returns>
    public static VariantSource? Wrap(string source, int number, FunctionSignature signature, CancellationToken cancellationToken)
    {
        var root = Parse(source, cancellationToken);
        if (signature.Records.Count > 0)
        {
            // The variants share the records of the signature, which stand beside the one that chooses among them.
            source = WithoutRecords(root, signature).ToFullString();
            root = Parse(source, cancellationToken);
        }

        var entry = root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<ClassDeclarationSyntax>()
            .FirstOrDefault(type => type.Identifier.ValueText == signature.TypeName);
        if (entry is null)
            return null;
        var space = string.Create(CultureInfo.InvariantCulture, $"Variant{number}");
        var names = entry.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Select(outer => outer.Name.ToString()).Reverse();
        return new VariantSource(
            number,
            CSharpSyntaxTree.ParseText(Move(source, root, space), CandidateCompiler.ParseOptions, cancellationToken: cancellationToken),
            string.Join('.', [space, .. names, signature.TypeName]));
    }

    private static CompilationUnitSyntax Parse(string source, CancellationToken cancellationToken) =>
        CSharpSyntaxTree.ParseText(source, CandidateCompiler.ParseOptions, cancellationToken: cancellationToken).GetCompilationUnitRoot(cancellationToken);

    private static CompilationUnitSyntax WithoutRecords(CompilationUnitSyntax root, FunctionSignature signature) =>
        root.RemoveNodes(
            root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
                .OfType<RecordDeclarationSyntax>()
                .Where(declared => signature.Records.Any(record => record.Name == declared.Identifier.ValueText)),
            SyntaxRemoveOptions.KeepNoTrivia)!;

    // Using directives stay in front; a namespace for the whole file cannot stand in another one and becomes a block.
    private static string Move(string source, CompilationUnitSyntax root, string space)
    {
        var start = root.Members[0].FullSpan.Start;
        var head = $"{source[..start]}\nnamespace {space} {{\n";
        return root.Members[0] is FileScopedNamespaceDeclarationSyntax file
            ? $"{head}{source[start..file.SemicolonToken.SpanStart]}{{{source[file.SemicolonToken.Span.End..]}\n}}}}"
            : $"{head}{source[start..]}\n}}";
    }
}
