using CodeFarm.Broth.Signatures;
using CodeFarm.Validation.Limits;
using CodeFarm.Validation.Variants;

namespace CodeFarm.Validation.Mutation;

/// <summary>Makes the mutants of a source and compiles all of them at once.</summary>
public static class MutantCompiler
{
    /// <param name="source">A C# file that compiles; one that is out of the limits has no mutants.</param>
    /// <param name="signature">Of the source, with room for one more parameter.</param>
    /// <param name="maximum">The most mutants to make.</param>
    /// <param name="cancellationToken">Honoured between the steps of the compiler.</param>
    /// <exception cref="NotSupportedException">The signature has no room for one more parameter.</exception>
    public static MutantAssembly Compile(
        string source, FunctionSignature signature, int maximum, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(signature);
        var mutants = LexicalLimits.Check(source) is null ? MutantGenerator.Generate(source, maximum, cancellationToken) : [];
        return new MutantAssembly(
            [.. mutants.Select(static mutant => mutant.Change)],
            VariantCompiler.Compile([.. mutants.Select(static mutant => mutant.Source)], signature, cancellationToken));
    }
}
