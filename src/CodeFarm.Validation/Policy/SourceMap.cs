using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace CodeFarm.Validation.Policy;

/// <summary>
/// From instructions to lines. The symbols are made in memory, and only once something is refused: good candidates do not pay.
/// </summary>
internal static class SourceMap
{
    public static IEnumerable<CandidateDiagnostic> Explain(
        CSharpCompilation compilation, SyntaxTree tree, IEnumerable<AssemblyFinding> findings, CancellationToken cancellationToken)
    {
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = compilation.Emit(
            assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb),
            cancellationToken: cancellationToken);
        // An assembly of another day may be from a source that does not compile today.
        if (!emitted.Success)
            return [.. findings.Select(finding => DiagnosticFactory.At(Location.Create(tree, default), finding.Code, finding.Message))];
        symbols.Position = 0;
        using var provider = MetadataReaderProvider.FromPortablePdbStream(symbols);
        var reader = provider.GetMetadataReader();
        return [.. findings.Select(finding => DiagnosticFactory.At(Place(reader, tree, finding), finding.Code, finding.Message))];
    }

    private static Location Place(MetadataReader symbols, SyntaxTree tree, AssemblyFinding finding)
    {
        var whole = Location.Create(tree, default);
        if (finding.Method.IsNil)
            return whole;
        if (MetadataTokens.GetRowNumber(finding.Method) > symbols.MethodDebugInformation.Count)
            return whole;
        var points = symbols.GetMethodDebugInformation(finding.Method.ToDebugInformationHandle()).GetSequencePoints()
            .Where(point => !point.IsHidden).ToArray();
        if (points.Length == 0)
            return whole;
        var point = Array.FindLast(points, point => point.Offset <= finding.Offset);
        if (point.Document.IsNil)
            point = points[0];
        var lines = tree.GetText().Lines;
        // A #line directive, which the policy over symbols refuses, could name a line that is not there.
        if (point.EndLine > lines.Count)
            return whole;
        var span = new LinePositionSpan(
            new LinePosition(point.StartLine - 1, point.StartColumn - 1), new LinePosition(point.EndLine - 1, point.EndColumn - 1));
        return Location.Create(tree, lines.GetTextSpan(span));
    }
}
