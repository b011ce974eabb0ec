using Microsoft.CodeAnalysis.Text;

namespace CodeFarm.Validation.Mutation;

/// <summary>Puts <paramref name="Text"/> in the place of a part of the source.</summary>
internal sealed record SourceEdit(TextSpan Span, string Text);
