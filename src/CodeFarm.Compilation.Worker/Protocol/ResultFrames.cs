using System.Collections.Immutable;
using CodeFarm.Sandbox.Protocol;
using CodeFarm.Validation;
using CodeFarm.Validation.Expressions;

namespace CodeFarm.Compilation.Protocol;

/// <summary>
/// The results of each task as bytes. Whoever reads believes nothing: every count, length, place and severity is checked, and
/// what an honest compiler would not say is refused.
/// </summary>
internal static class ResultFrames
{
    public static void Write(MessageWriter writer, CompilationReport report)
    {
        writer.Byte(report.Succeeded ? (byte)1 : (byte)0);
        Write(writer, report.Diagnostics);
        writer.Bytes(report.Assembly.Span);
    }

    public static void Write(MessageWriter writer, ImmutableArray<CandidateDiagnostic> diagnostics)
    {
        writer.Int32(diagnostics.Length);
        foreach (var diagnostic in diagnostics)
        {
            writer.Text(diagnostic.Code);
            writer.Byte((byte)diagnostic.Severity);
            writer.Text(diagnostic.Message);
            writer.Int32(diagnostic.Line);
            writer.Int32(diagnostic.Column);
            writer.Text(diagnostic.SourceLine);
        }
    }

    /// <exception cref="InvalidDataException">No honest compiler says this.</exception>
    public static CompilationReport ReadReport(ref MessageReader reader)
    {
        var succeeded = Flag(ref reader);
        var diagnostics = ReadDiagnostics(ref reader);
        var assembly = Image(ref reader, CandidateCompiler.MaxAssemblyBytes);
        var isRefused = diagnostics.Any(static diagnostic => diagnostic.Severity == CandidateSeverity.Error);
        return succeeded == isRefused || succeeded == assembly.IsEmpty
            ? throw Bad("a report contradicts itself")
            : new(succeeded, diagnostics, assembly);
    }

    /// <inheritdoc cref="ReadReport" path="/exception"/>
    public static ImmutableArray<CandidateDiagnostic> ReadDiagnostics(ref MessageReader reader)
    {
        var count = Count(ref reader, CandidateCompiler.MaxDiagnostics);
        var diagnostics = ImmutableArray.CreateBuilder<CandidateDiagnostic>(count);
        for (var i = 0; i < count; i++)
            diagnostics.Add(ReadDiagnostic(ref reader));
        return diagnostics.MoveToImmutable();
    }

    public static void Write(MessageWriter writer, SourceConstants constants)
    {
        writer.Int32(constants.Texts.Count);
        foreach (var text in constants.Texts.Order(StringComparer.Ordinal))
            writer.Text(text);
        writer.Int32(constants.Numbers.Count);
        foreach (var number in constants.Numbers.Order())
            writer.Int64(BitConverter.DoubleToInt64Bits(number));
        writer.Int32(constants.Lookups);
    }

    /// <inheritdoc cref="ReadReport" path="/exception"/>
    public static SourceConstants ReadConstants(ref MessageReader reader)
    {
        var texts = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        for (var left = Count(ref reader, CompilerLimits.MaxItems); left > 0; left--)
            texts.Add(reader.Text());
        var numbers = ImmutableHashSet.CreateBuilder<double>();
        for (var left = Count(ref reader, CompilerLimits.MaxItems); left > 0; left--)
            numbers.Add(BitConverter.Int64BitsToDouble(reader.Int64()));
        return new(texts.ToImmutable(), numbers.ToImmutable(), Count(ref reader, int.MaxValue, minItemBytes: 0));
    }

    /// <param name="writer">Gets it.</param>
    /// <param name="changes">Of each mutant.</param>
    /// <param name="compiled">The numbers of those that compiled.</param>
    /// <param name="assembly">Of all of them.</param>
    public static void Write(MessageWriter writer, ImmutableArray<string> changes, ImmutableArray<int> compiled, ReadOnlyMemory<byte> assembly)
    {
        writer.Int32(changes.Length);
        foreach (var change in changes)
            writer.Text(change);
        writer.Int32(compiled.Length);
        foreach (var number in compiled)
            writer.Int32(number);
        writer.Bytes(assembly.Span);
    }

    /// <param name="reader">Has it.</param>
    /// <param name="maximum">How many mutants were asked for.</param>
    /// <param name="maxAssemblyBytes">Of all of them.</param>
    /// <inheritdoc cref="ReadReport" path="/exception"/>
    public static (ImmutableArray<string> Changes, ImmutableArray<int> Compiled, ReadOnlyMemory<byte> Assembly) ReadMutants(
        ref MessageReader reader, int maximum, int maxAssemblyBytes)
    {
        var changes = new string[Count(ref reader, maximum)];
        for (var i = 0; i < changes.Length; i++)
            changes[i] = Line(ref reader);
        var compiled = new int[Count(ref reader, changes.Length)];
        for (var i = 0; i < compiled.Length; i++)
        {
            compiled[i] = reader.Int32();
            if (compiled[i] <= (i == 0 ? -1 : compiled[i - 1]) || compiled[i] >= changes.Length)
                throw Bad("the numbers of mutants are out of order");
        }

        var assembly = Image(ref reader, maxAssemblyBytes);
        return assembly.IsEmpty != (compiled.Length == 0)
            ? throw Bad("mutants and their assembly do not belong together")
            : ([.. changes], [.. compiled], assembly);
    }

    public static void Write(MessageWriter writer, IReadOnlyList<ExpressionProblem?> problems)
    {
        writer.Int32(problems.Count);
        foreach (var problem in problems)
        {
            writer.Text(problem?.Code);
            if (problem is not null)
                writer.Text(problem.Message);
        }
    }

    /// <param name="reader">Has it.</param>
    /// <param name="expected">How many expressions were asked for.</param>
    /// <inheritdoc cref="ReadReport" path="/exception"/>
    public static ImmutableArray<ExpressionProblem?> ReadProblems(ref MessageReader reader, int expected)
    {
        if (Count(ref reader, expected) != expected)
            throw Bad("an expression is missing");
        var problems = new ExpressionProblem?[expected];
        for (var i = 0; i < expected; i++)
        {
            if (reader.TextOrNull() is { } code)
                problems[i] = new(Code(code), Line(ref reader));
        }

        return [.. problems];
    }

    /// <summary>A code of this program or of the compiler.</summary>
    /// <inheritdoc cref="ReadReport" path="/exception"/>
    public static string Code(string text) =>
        text.Length is > 0 and <= CompilerLimits.MaxCodeLength && text.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-')
            ? text
            : throw Bad("a code is none");

    /// <summary>A text on one line that a terminal can show.</summary>
    /// <inheritdoc cref="ReadReport" path="/exception"/>
    public static string Line(ref MessageReader reader)
    {
        var text = reader.Text();
        return text.Length <= CompilerLimits.MaxMessageLength && !text.Any(char.IsControl) ? text : throw Bad("a message is none");
    }

    private static CandidateDiagnostic ReadDiagnostic(ref MessageReader reader)
    {
        var (code, severity, message) = (Code(reader.Text()), (CandidateSeverity)reader.Byte(), Line(ref reader));
        var (line, column, source) = (reader.Int32(), reader.Int32(), Line(ref reader));
        return severity is not (CandidateSeverity.Warning or CandidateSeverity.Error) || line < 1 || column < 1
            ? throw Bad("a diagnostic has no place")
            : new(code, severity, message, line, column, source);
    }

    private static bool Flag(ref MessageReader reader) => reader.Byte() switch
    {
        0 => false,
        1 => true,
        _ => throw Bad("a flag is neither yes nor no"),
    };

    private static int Count(ref MessageReader reader, int most, int minItemBytes = sizeof(int))
    {
        var count = reader.Count(minItemBytes);
        return count <= most ? count : throw Bad("there is more than was asked for");
    }

    private static ReadOnlyMemory<byte> Image(ref MessageReader reader, int most)
    {
        var bytes = reader.Bytes();
        return bytes.Length <= most ? bytes.ToArray() : throw Bad("an assembly is too large");
    }

    private static InvalidDataException Bad(string what) => new($"The worker's reply cannot be right: {what}.");
}
