using System.Collections.Immutable;
using CodeFarm.Compilation.Protocol;
using CodeFarm.Sandbox.Protocol;
using CodeFarm.Validation;
using CodeFarm.Validation.Expressions;
using FsCheck;
using FsCheck.Fluent;

namespace CodeFarm.Compilation.Tests;

public sealed class FrameTests
{
    private const int HeaderBytes = sizeof(int);

    private static readonly Gen<string> Text =
        Gen.Elements("a", "\"", "é", "😀", "\\u", " ", "{0}").ArrayOf().Select(string.Concat);

    private static readonly Gen<CandidateDiagnostic> Warning =
        from message in Text
        from line in Gen.Choose(1, 1000)
        from column in Gen.Choose(1, 1000)
        from source in Text
        select new CandidateDiagnostic("CS0001", CandidateSeverity.Warning, message, line, column, source);

    private static readonly Gen<byte[]> Bytes = Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf();

    private static readonly Gen<CompilerRequest> Request =
        from task in Gen.Elements(Enum.GetValues<CompilerTask>())
        from signature in Gen.OneOf(Text.Select(text => (string?)text), Gen.Constant<string?>(null))
        from texts in Text.ArrayOf()
        from maximum in Gen.Choose(0, 200)
        select new CompilerRequest(
            Guid.NewGuid(), task, signature, task == CompilerTask.CheckExpressions ? texts : ["source"], maximum);

    // One honest frame of each result, for tests that damage it.
    private static readonly Gen<byte[]> AnyResult = Gen.Elements(
        Written(writer => ResultFrames.Write(writer, Report())),
        Written(writer => ResultFrames.Write(writer, ["line 1: a → b", "line 2: c → d"], [0, 1], new byte[] { 1, 2, 3 })),
        Written(writer => ResultFrames.Write(writer, new SourceConstants(["a", "b"], [1, 2.5], 3))),
        Written(writer => ResultFrames.Write(writer, [null, new ExpressionProblem("CS0001", "bad")])));

    [Fact]
    public void A_request_is_read_as_it_was_written() => Prop.ForAll(Request.ToArbitrary(), request =>
    {
        var read = CompilerRequest.Read(Written(request.Write).AsSpan(HeaderBytes));

        return read with { Texts = request.Texts } == request && read.Texts.SequenceEqual(request.Texts);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_report_is_read_as_it_was_written() => Prop.ForAll(
        Warning.ArrayOf().ToArbitrary(), Bytes.ToArbitrary(), (warnings, image) =>
        {
            var diagnostics = warnings.Take(CandidateCompiler.MaxDiagnostics).ToImmutableArray();
            var report = new CompilationReport(true, diagnostics, image.Append((byte)1).ToArray());

            var read = Read(Written(writer => ResultFrames.Write(writer, report)), ResultFrames.ReadReport);

            return read.Succeeded && read.Diagnostics.SequenceEqual(diagnostics) && read.Assembly.Span.SequenceEqual(report.Assembly.Span);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_bytes_are_a_request_or_refused() =>
        Prop.ForAll(Bytes.ToArbitrary(), bytes => OnlyInvalidData(() => CompilerRequest.Read(bytes))).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_bytes_are_a_result_or_refused() => Prop.ForAll(Bytes.ToArbitrary(), ReadsOrRefuses).QuickCheckThrowOnFailure();

    [Fact]
    public void A_damaged_result_is_a_result_or_refused() => Prop.ForAll(
        AnyResult.ToArbitrary(), Gen.Choose(0, 10_000).ToArbitrary(), Gen.Choose(0, 255).ToArbitrary(), (frame, place, value) =>
        {
            var damaged = frame.ToArray();
            damaged[place % damaged.Length] = (byte)value;

            return ReadsOrRefuses(damaged) && ReadsOrRefuses(frame[..(place % frame.Length)]);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(true, CandidateSeverity.Error, "CS1", "message", 1)]
    [InlineData(false, CandidateSeverity.Warning, "CS1", "message", 1)]
    [InlineData(true, CandidateSeverity.Warning, "CS1 \u001b[31m", "message", 1)]
    [InlineData(true, CandidateSeverity.Warning, "", "message", 1)]
    [InlineData(true, CandidateSeverity.Warning, "CS1", "mess\nage", 1)]
    [InlineData(true, CandidateSeverity.Warning, "CS1", "message \u001b]0;title", 1)]
    [InlineData(true, CandidateSeverity.Warning, "CS1", "message", 0)]
    [InlineData(true, (CandidateSeverity)7, "CS1", "message", 1)]
    public void A_report_that_no_honest_compiler_writes_is_refused(
        bool succeeded, CandidateSeverity severity, string code, string message, int line)
    {
        var report = new CompilationReport(
            succeeded, [new CandidateDiagnostic(code, severity, message, line, 1, "")], succeeded ? new byte[] { 1 } : default(ReadOnlyMemory<byte>));

        var frame = Written(writer => ResultFrames.Write(writer, report));

        Assert.Throws<InvalidDataException>(() => Read(frame, ResultFrames.ReadReport));
    }

    [Fact]
    public void An_assembly_beyond_its_bound_is_refused()
    {
        var frame = Written(writer => ResultFrames.Write(
            writer, new CompilationReport(true, [], new byte[CandidateCompiler.MaxAssemblyBytes + 1])));

        Assert.Throws<InvalidDataException>(() => Read(frame, ResultFrames.ReadReport));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 0)]
    [InlineData(0, 2)]
    [InlineData(-1, 0)]
    public void Mutants_out_of_order_or_out_of_number_are_refused(int first, int second)
    {
        var frame = Written(writer => ResultFrames.Write(writer, ["a", "b"], [first, second], new byte[] { 1 }));

        Assert.Throws<InvalidDataException>(() => ReadMutants(frame));
    }

    private static CompilationReport Report() => new(
        false, [new CandidateDiagnostic("policy.api", CandidateSeverity.Error, "no", 3, 4, "line")], ReadOnlyMemory<byte>.Empty);

    private static byte[] Written(Action<MessageWriter> write)
    {
        var writer = new MessageWriter();
        write(writer);
        return writer.Written.ToArray();
    }

    private delegate T Reading<out T>(ref MessageReader reader);

    private static T Read<T>(byte[] bytes, Reading<T> read)
    {
        var reader = new MessageReader(bytes);
        var result = read(ref reader);
        reader.End();
        return result;
    }

    private static ImmutableArray<string> ReadMutants(byte[] bytes) => Read(
        bytes, (ref MessageReader reader) => ResultFrames.ReadMutants(ref reader, 20, 1000).Changes);

    private static bool ReadsOrRefuses(byte[] bytes) =>
        OnlyInvalidData(() => Read(bytes, ResultFrames.ReadReport))
        && OnlyInvalidData(() => ReadMutants(bytes))
        && OnlyInvalidData(() => Read(bytes, ResultFrames.ReadConstants))
        && OnlyInvalidData(() => Read(bytes, (ref MessageReader reader) => ResultFrames.ReadProblems(ref reader, 2).Length))
        && OnlyInvalidData(() => Read(bytes, (ref MessageReader reader) => ReplyHeader.Read(ref reader).Kind));

    private static bool OnlyInvalidData(Action read)
    {
        try
        {
            read();
        }
        catch (InvalidDataException)
        {
            // Refused, as it should be.
        }

        return true;
    }
}
