using CodeFarm.Broth.Signatures;
using CodeFarm.Validation.Mutation;
using CodeFarm.Validation.Variants;

namespace CodeFarm.Validation.Tests;

public sealed class MutantTests
{
    private static readonly FunctionSignature Signature = FunctionSignature.Parse("string probe(string text, int count)");

    private const string Source =
        """
        using System;
        using System.Linq;

        namespace Farm.Texts;

        public static class ProbeFunction
        {
            private const string Separator = "-";

            public static string Probe(string text, int count)
            {
                var words = text.Trim().ToLowerInvariant().Split(' ');
                if (!words.Any() || count < 1 && text.Length > 3)
                    return Separator;
                return string.Join(Separator, words.Skip(1).Take(count + 2)) + words.First();
            }
        }
        """;

    [Theory]
    [InlineData("line 12: text.Trim() → text")]
    [InlineData("line 12: ToLowerInvariant → ToUpperInvariant")]
    [InlineData("line 13: < → <=")]
    [InlineData("line 13: && → ||")]
    [InlineData("line 13: !words.Any() → words.Any()")]
    [InlineData("line 13: 3 → 4")]
    [InlineData("line 14: Separator → \"\"")]
    [InlineData("line 15: Skip → Take")]
    [InlineData("line 15: + → -")]
    [InlineData("line 15: First → Last")]
    [InlineData("line 8: \"-\" → \"\"")]
    public void Each_operator_makes_its_change(string change) =>
        Assert.Contains(MutantGenerator.Generate(Source, 200), mutant => mutant.Change == change);

    [Fact]
    public void Texts_are_not_subtracted() =>
        Assert.Single(MutantGenerator.Generate(Source, 200), mutant => mutant.Change.EndsWith("+ → -", StringComparison.Ordinal));

    [Fact]
    public void The_same_source_gives_the_same_mutants_spread_over_it()
    {
        var few = MutantGenerator.Generate(Source, 5);

        Assert.Equal(few.ToArray(), MutantGenerator.Generate(Source, 5).ToArray());
        Assert.Equal(5, few.Length);
        Assert.StartsWith("line 8", few[0].Change, StringComparison.Ordinal);
        Assert.StartsWith("line 15", few[^1].Change, StringComparison.Ordinal);
    }

    [Fact]
    public void Mutants_compile_or_are_dropped()
    {
        var mutants = MutantGenerator.Generate(Source, 200);

        var variants = VariantCompiler.Compile([.. mutants.Select(mutant => mutant.Source), "no C# at all", Source], Signature);

        Assert.False(variants.Assembly.IsEmpty);
        Assert.Contains(mutants.Length + 1, variants.Compiled);
        Assert.DoesNotContain(mutants.Length, variants.Compiled);
        Assert.True(variants.Compiled.Length > mutants.Length * 2 / 3, $"{variants.Compiled.Length} of {mutants.Length}");
        Assert.Equal("string choose_variant(int variant, string text, int count)", variants.Signature.ToString());
    }

    [Fact]
    public void A_parameter_may_have_the_name_that_chooses()
    {
        var signature = FunctionSignature.Parse("int probe(int variant)");

        var variants = VariantCompiler.Compile(["public static class ProbeFunction { public static int Probe(int variant) => variant; }"], signature);

        Assert.Equal("int choose_variant(int variant_, int variant)", variants.Signature.ToString());
        Assert.Equal(0, Assert.Single(variants.Compiled));
    }

    [Fact]
    public void A_function_of_the_most_parameters_has_no_variants()
    {
        var parameters = string.Join(", ", Enumerable.Range(0, FunctionSignature.MaxParameters).Select(i => $"int p{i}"));

        Assert.Throws<NotSupportedException>(() => VariantCompiler.Compile([Source], FunctionSignature.Parse($"int probe({parameters})")));
    }

    [Fact]
    public void Where_nothing_compiles_there_is_no_assembly()
    {
        var variants = VariantCompiler.Compile(["public static class ProbeFunction { public static string Probe(string a, int b) => c; }"], Signature);

        Assert.True(variants.Assembly.IsEmpty);
        Assert.Empty(variants.Compiled);
    }

    [Fact]
    public void Variants_share_the_records_of_their_signature()
    {
        var signature = FunctionSignature.Parse("record Point(int X, DateOnly Y); Point probe(Point p)");
        const string Records = "public sealed record Point(int X, DateOnly Y);";

        var variants = VariantCompiler.Compile(
            [
                $"using System; public static class ProbeFunction {{ public static Point Probe(Point p) => p; }} {Records}",
                $"using System; namespace Inner; {Records} public static class ProbeFunction {{ public static Point Probe(Point p) => p with {{ X = 1 }}; }}",
            ],
            signature);

        Assert.Equal<int>([0, 1], variants.Compiled);
    }
}
