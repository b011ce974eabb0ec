using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeFarm.SandboxBenchmarks.Escapes.Variants;

/// <summary>Writes a snippet differently, so that it does the same.</summary>
/// <param name="root">The snippet.</param>
/// <param name="model">Of the root.</param>
/// <param name="random">For choices.</param>
/// <returns>Null where the form does not fit this snippet. What is returned need not compile: the caller tries.</returns>
internal delegate SyntaxNode? Rewriting(CompilationUnitSyntax root, SemanticModel model, Random random);
