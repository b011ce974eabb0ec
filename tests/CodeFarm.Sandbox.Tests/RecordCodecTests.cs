using System.Reflection;
using CodeFarm.Broth.Signatures;
using CodeFarm.Broth.Tests;
using CodeFarm.Broth.Types;
using CodeFarm.Sandbox.Worker;
using FsCheck;
using FsCheck.Fluent;

namespace CodeFarm.Sandbox.Tests;

/// <summary>The codec keeps its contract in the worker, where records are types of the function's own.</summary>
public sealed class RecordCodecTests
{
    private static readonly FunctionSignature Signature = FunctionSignature.Parse(
        """
        record Leaf(string? Text, DateTime At, decimal Amount);
        record Branch(IReadOnlyList<Leaf> Leaves, (int Count, Leaf? First) Head, char? Mark);
        Branch Probe(IReadOnlyDictionary<DateOnly, Leaf> x)
        """);

    private static readonly Assembly Loaded = Assembly.Load(Hostile.CompileSource(
        """
        public static class ProbeFunction
        {
            public static Branch Probe(IReadOnlyDictionary<DateOnly, Leaf> x) => throw new NotSupportedException();
        }

        public sealed record Leaf(string Text, DateTime At, decimal Amount);

        public sealed record Branch(IReadOnlyList<Leaf> Leaves, (int Count, Leaf First) Head, char? Mark);
        """));

    [Fact]
    public void What_the_host_writes_the_worker_reads_and_writes_the_same() => Prop.ForAll(
        Gen.Elements(Signature.Returns, Signature.Parameters[0].Type).SelectMany(
            type => FarmValues.Value(type).Select(value => (Type: type, Value: value))).ToArbitrary(),
        sample =>
        {
            var records = EntryPoint.Find(Loaded, Signature, null).Records;
            var json = FarmValue.Write(sample.Value, sample.Type);

            var value = FarmValue.Read(json, sample.Type, "x", records);

            return records.ClrTypeOf(sample.Type).IsInstanceOfType(value) && FarmValue.Write(value, sample.Type, records) == json;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("{\"Text\":null,\"At\":\"2024-02-29T00:00:00\"}", "found no field Amount")]
    [InlineData("{\"Text\":null,\"At\":\"2024-02-29T00:00:00\",\"Amount\":1,\"$type\":\"System.Object\"}", "found the field \"$type\"")]
    [InlineData("{\"Text\":{},\"At\":\"2024-02-29T00:00:00\",\"Amount\":1}", "x.Text: expected string, found the object {}")]
    [InlineData("[]", "expected Leaf with the fields Text, At, Amount, found the list []")]
    public void The_worker_refuses_what_the_host_refuses(string json, string problem)
    {
        var records = EntryPoint.Find(Loaded, Signature, null).Records;

        foreach (var binding in (RecordBinding[])[RecordBinding.Neutral, records])
        {
            var error = Assert.Throws<FarmValueException>(() => FarmValue.Read(json, Signature.Records[0], "x", binding));
            Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_value_of_another_type_is_not_written_as_a_record() => Assert.Throws<FarmValueException>(
        () => FarmValue.Write("no leaf", Signature.Records[0], EntryPoint.Find(Loaded, Signature, null).Records));
}
