namespace CodeFarm.Validation.Tests;

public sealed class SourceConstantsTests
{
    [Theory]
    [InlineData("return \"A.L.\";")]
    [InlineData("return \"A.\" + ('L' + \".\");")]
    [InlineData("const string Half = \"A.\"; return Half + \"L.\";")]
    [InlineData("var half = \"A.\"; return half + \"L.\";")]
    [InlineData("return $\"A.{\"L\"}.\";")]
    [InlineData("return \"\"\"A.L.\"\"\";")]
    [InlineData("return \"\\u0041.L.\";")]
    public void A_text_is_found_however_it_is_written(string body) => Assert.Contains("A.L.", Constants(body).Texts);

    [Fact]
    public void A_text_with_a_computed_part_is_no_constant() =>
        Assert.DoesNotContain("A.L.", Constants("return $\"A.{s}L.\" + \"A.\" + s + \"L.\";").Texts);

    [Fact]
    public void Numbers_of_every_type_are_found() =>
        Assert.Superset(new HashSet<double> { 1, 2.5, 255, 7 }, new HashSet<double>(Constants("_ = 1; _ = 2.5; _ = 0xFFL; _ = 7m; return s;").Numbers));

    [Theory]
    [InlineData("return s;", 0)]
    [InlineData("return s == \"a\" ? s : \"b\";", 1)]
    [InlineData("return s switch { \"a\" => \"1\", \"b\" => \"2\", _ => s };", 2)]
    [InlineData("return new Dictionary<string, string> { [\"a\"] = \"1\", [\"b\"] = \"2\" }[s];", 3)]
    [InlineData("return s.Equals(\"a\") ? s : \"b\";", 1)]
    public void Lookups_are_counted(string body, int lookups) => Assert.Equal(lookups, Constants(body).Lookups);

    private static SourceConstants Constants(string body) =>
        SourceConstants.Of($"public static class Probe {{ public static string Run(string s) {{ {body} }} }}");
}
