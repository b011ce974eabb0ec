using CodeFarm.Validation.Limits;

namespace CodeFarm.Validation.Tests;

public sealed class LexicalLimitsTests
{
    [Theory]
    [InlineData("return \"((((\" + '(' + @\"((\"\"((\" + \"\"\"(( \" ((\"\"\" + $\"{{(({s}((\" + $\"\"\"{s.Trim()}((\"\"\" + $$\"\"\"{({{s}}(\"\"\";")]
    [InlineData("/* (((( */ // ((((\n#region ((((\n#endregion\nreturn s;")]
    [InlineData("return $\"{(s.Length > 3 ? $\"{s[0]}{{\" : \"}\")}\";")]
    [InlineData("var n = 1..2; var c = s[1..^1]; return c + '\\'' + \"\\\"\" + @\"\\\";")]
    public void What_stands_in_a_text_or_a_comment_does_not_count(string statements)
    {
        var deep = string.Concat(Enumerable.Repeat($"{{ {statements} }}\n", 60));

        Assert.Null(LexicalLimits.Check($"class C {{ string M(string s) {{ {deep} }} }}"));
    }

    [Theory]
    [InlineData("$\"{", "}\"")]
    [InlineData("$@\"{", "}\"")]
    [InlineData("$\"\"\"{", "}\"\"\"")]
    [InlineData("{", "}")]
    [InlineData("[", "]")]
    public void Brackets_and_holes_count_alike(string open, string close)
    {
        string Nested(int depth) => string.Concat(Enumerable.Repeat(open, depth)) + "s" + string.Concat(Enumerable.Repeat(close, depth));

        Assert.Null(LexicalLimits.Check(Nested(LexicalLimits.MaxNesting)));
        Assert.Equal("limit.nesting", LexicalLimits.Check(Nested(LexicalLimits.MaxNesting + 1))?.Code);
    }

    [Theory]
    [InlineData("/* {0} */")]
    [InlineData("// {0}\n")]
    [InlineData("\"{0}\";")]
    [InlineData("'{0}';")]
    [InlineData("@\"{0}\";")]
    [InlineData("$\"{0}\";")]
    [InlineData("\"\"\"{0}\"\"\";")]
    public void What_closes_in_a_text_or_a_comment_closes_nothing(string form)
    {
        var closing = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, new string(')', 100));
        var source = string.Concat(Enumerable.Repeat($"{new string('(', 100)}\n{closing}\n", 2));

        Assert.Equal("limit.nesting", LexicalLimits.Check(source)?.Code);
    }

    [Fact]
    public void A_broken_limit_has_its_place_its_value_and_its_bound()
    {
        var refusal = LexicalLimits.Check($"class C\n{{\n  string a = \"{new string('x', LexicalLimits.MaxTextLength)}\";\n}}");

        Assert.NotNull(refusal);
        Assert.Equal(("limit.literal", 3, 14), (refusal.Code, refusal.Line, refusal.Column));
        Assert.StartsWith("string a = \"xxx", refusal.SourceLine, StringComparison.Ordinal);
        Assert.Equal($"The text has {LexicalLimits.MaxTextLength + 2} characters and may have {LexicalLimits.MaxTextLength}. Shorten it.", refusal.Message);
    }

    [Fact]
    public void Long_honest_code_is_within_the_limits()
    {
        var arms = string.Concat(Enumerable.Range(0, 200).Select(i => $"        \"word {i}\" => values.Where(x => x > {i} && x < {i + 9}).Sum(x => x * 2 + 1),\n"));
        var methods = string.Concat(Enumerable.Range(0, 100).Select(i =>
            $"    static Dictionary<string, List<int>> M{i}(IEnumerable<KeyValuePair<string, int?>> a) {{ return a.GroupBy(p => p.Key).ToDictionary(g => g.Key, g => g.Select(p => p.Value ?? -1).ToList()); }}\n"));
        var source = $"class C {{\n    int F(string s, int[] values) => s switch\n    {{\n{arms}        _ => 0,\n    }};\n{methods}}}";

        Assert.Null(LexicalLimits.Check(source));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("$\"{")]
    [InlineData("$\"{x")]
    [InlineData("@\"\"")]
    [InlineData("\"\"\"")]
    [InlineData("$$$\"\"\"{{{a}}}")]
    [InlineData("'")]
    [InlineData("'\\")]
    [InlineData("/*")]
    [InlineData("#")]
    [InlineData("}}}}")]
    [InlineData("@$")]
    public void A_source_that_ends_too_early_is_read_to_its_end(string source) => Assert.Null(LexicalLimits.Check(source));
}
