using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CodeFarm.Broth;
using CodeFarm.Broth.Signatures;
using CodeFarm.Validation.Policy;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeFarm.Validation;

/// <summary>
/// Which policy this is, and what it says of an assembly that another one has admitted. A version of a function is stored with
/// the id of the policy that admitted it; where that is not <see cref="Id"/>, it is judged again before it is called.
/// </summary>
public static class ValidationPolicy
{
    /// <summary>For people: counts what has changed in what functions may do. It may be forgotten; the hash is not.</summary>
    public const int Version = 5;

    private const string Prefix = "policy/";
    private const int MaxMessageLength = 600;

    private static readonly Lazy<string> Current = new(static () => $"{Version}-{HashOfRules()[..16]}");

    /// <summary>
    /// The version and, after a hyphen, the beginning of the SHA-256 of the rules' own source. The same for the same rules on every
    /// machine, and another one after any change of them, however small: to judge again is cheap.
    /// </summary>
    public static string Id => Current.Value;

    /// <summary>
    /// Judges an assembly that the farm compiled earlier, by its IL: no source is read, and so nothing here is for a hostile one to harm.
    /// </summary>
    /// <param name="assembly">What <see cref="CandidateCompiler"/> made.</param>
    /// <param name="signature">Of the function.</param>
    /// <returns>What is refused, all of it at line 1; empty where the function may still be called.</returns>
    public static ImmutableArray<CandidateDiagnostic> Judge(ReadOnlyMemory<byte> assembly, FunctionSignature signature)
    {
        ArgumentNullException.ThrowIfNull(signature);
        return
        [
            .. AssemblyPolicy.Check(assembly, signature.Capabilities)
                .Select(static finding => new CandidateDiagnostic(finding.Code, CandidateSeverity.Error, Excerpt.Of(finding.Message, MaxMessageLength), 1, 1, "")),
        ];
    }

    /// <summary>The same, and for what is refused the lines: the compiler reads the source for them, so not in a process that must last.</summary>
    /// <param name="assembly">What <see cref="CandidateCompiler"/> made.</param>
    /// <param name="source">What it was made from, for the lines of the refusals.</param>
    /// <param name="signature">Of the function.</param>
    /// <param name="cancellationToken">Honoured between the steps of the compiler.</param>
    /// <returns>What is refused, in the order of the source; empty where the function may still be called.</returns>
    public static ImmutableArray<CandidateDiagnostic> Recheck(
        ReadOnlyMemory<byte> assembly, string source, FunctionSignature signature, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(signature);
        var findings = AssemblyPolicy.Check(assembly, signature.Capabilities);
        if (findings.IsEmpty)
            return [];
        var tree = CSharpSyntaxTree.ParseText(source, CandidateCompiler.ParseOptions, cancellationToken: cancellationToken);
        var compilation = CandidateCompilation.Create(signature.TypeName, tree);
        return [.. SourceMap.Explain(compilation, tree, findings, cancellationToken).Take(CandidateCompiler.MaxDiagnostics)
            .OrderBy(static diagnostic => diagnostic.Line).ThenBy(static diagnostic => diagnostic.Column)];
    }

    private static string HashOfRules()
    {
        var rules = typeof(ValidationPolicy).Assembly;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in rules.GetManifestResourceNames()
            .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(rules.GetManifestResourceStream(name)!, Encoding.UTF8);
            // A checkout may have changed the ends of lines.
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{reader.ReadToEnd().ReplaceLineEndings("\n")}\0"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
