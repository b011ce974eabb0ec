using System.Globalization;
using System.Text;
using CodeFarm.Broth.Signatures;
using CodeFarm.Broth.Types;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeFarm.Validation.Variants;

/// <summary>
/// Compiles many sources for one signature at once: starting a compilation and loading an assembly cost more than one small
/// source. Each source gets a namespace of its own; one that does not compile is left out. There is no policy here: the sources
/// are derived from candidates that passed it, or are the evaluator's own.
/// </summary>
public static class VariantCompiler
{
    /// <summary>The largest assembly of all variants together, in bytes.</summary>
    public const int MaxAssemblyBytes = 4 * CandidateCompiler.MaxAssemblyBytes;

    private const string EntryName = "choose_variant";

    // The first attempt finds the sources that are wrong, the second can find what those had hidden.
    private const int MaxAttempts = 3;

    /// <exception cref="NotSupportedException">The signature has no room for one more parameter.</exception>
    public static VariantAssembly Compile(
        IReadOnlyList<string> sources, FunctionSignature signature, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(signature);
        var entry = EntryOf(signature);
        var wrapped = sources
            .Select((source, number) => VariantSource.Wrap(source, number, signature, cancellationToken))
            .OfType<VariantSource>()
            .ToList();
        for (var attempt = 0; attempt < MaxAttempts && wrapped.Count > 0; attempt++)
        {
            var chooser = CSharpSyntaxTree.ParseText(
                ChooserSource(entry, signature, wrapped), CandidateCompiler.ParseOptions, cancellationToken: cancellationToken);
            var compilation = CandidateCompilation.Create(entry.TypeName, [chooser, .. wrapped.Select(variant => variant.Tree)])
                .WithOptions(CandidateCompiler.CompilationOptions.WithWarningLevel(0));
            using var assembly = new MemoryStream();
            var emitted = compilation.Emit(assembly, cancellationToken: cancellationToken);
            if (emitted.Success && assembly.Length > MaxAssemblyBytes)
                break;
            if (emitted.Success)
                return new VariantAssembly(assembly.ToArray(), entry, [.. wrapped.Select(variant => variant.Number)]);
            var wrong = emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(diagnostic => diagnostic.Location.SourceTree).ToHashSet();
            // An error that is in no variant cannot be repaired by leaving one out.
            if (wrapped.RemoveAll(variant => wrong.Contains(variant.Tree)) == 0)
                break;
        }

        return new VariantAssembly(ReadOnlyMemory<byte>.Empty, entry, []);
    }

    /// <summary>Whether a function of this signature can have variants: one parameter must be left for their number.</summary>
    public static bool CanCompile(FunctionSignature signature)
    {
        ArgumentNullException.ThrowIfNull(signature);
        return signature.Parameters.Count < FunctionSignature.MaxParameters;
    }

    /// <summary>The common signature with the number of the variant, an int, as its first parameter.</summary>
    /// <exception cref="NotSupportedException">The signature has no room for one more parameter.</exception>
    public static FunctionSignature EntryOf(FunctionSignature signature)
    {
        if (!CanCompile(signature))
            throw new NotSupportedException($"{signature.Name} has {signature.Parameters.Count} parameters: there is no room for one more.");
        var number = "variant";
        while (signature.Parameters.Any(parameter => parameter.Name == number))
            number += "_";
        return new FunctionSignature(EntryName, [new(number, FarmType.Int), .. signature.Parameters], signature.Returns)
        {
            Capabilities = signature.Capabilities,
            Test = signature.Test,
            Reach = signature.Reach,
        };
    }

    private static string ChooserSource(FunctionSignature entry, FunctionSignature signature, List<VariantSource> variants)
    {
        var parameters = string.Join(", ", entry.Parameters.Select(parameter => $"{parameter.Type} @{parameter.Name}"));
        var arguments = string.Join(", ", signature.Parameters.Select(parameter => $"@{parameter.Name}"));
        var source = new StringBuilder("using System;\nusing System.Collections.Generic;\n").Append(signature.RecordSource)
            .Append(CultureInfo.InvariantCulture, $"public static class {entry.TypeName} {{ public static {entry.Returns} {entry.MethodName}({parameters}) => ")
            .Append(CultureInfo.InvariantCulture, $"@{entry.Parameters[0].Name} switch {{\n");
        foreach (var variant in variants)
            source.Append(CultureInfo.InvariantCulture, $"{variant.Number} => global::{variant.EntryType}.{signature.MethodName}({arguments}),\n");
        return source.Append("_ => throw new System.ArgumentException(\"There is no such variant.\") }; }").ToString();
    }
}
