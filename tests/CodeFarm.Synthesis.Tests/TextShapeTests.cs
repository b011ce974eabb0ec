using System.Text.RegularExpressions;
using CodeFarm.Synthesis.Search;
using FsCheck;
using FsCheck.Fluent;

namespace CodeFarm.Synthesis.Tests;

public sealed class TextShapeTests
{
    [Theory]
    [InlineData(@"^[A-Z]{3}-[0-9]{4}\z", "ABC-1234", "XYZ-0001")]
    [InlineData(@"^[0-9]+\.[0-9]\z", "1.5", "12.5")]
    [InlineData(@"^[A-Za-z]+@[A-Za-z]+\.[A-Za-z]+\z", "Ada@x.org", "grace@Yy.info")]
    [InlineData(@"^[0-9]{2}\ [0-9]{2}\z", "12 34", "56 78")]
    public void The_form_of_texts_has_the_lengths_that_they_share(string form, params string[] texts)
    {
        Assert.Equal(form, TextShapes.Of(texts));
    }

    [Fact]
    public void Texts_of_different_forms_have_none_in_common()
    {
        Assert.Null(TextShapes.Of(["ab-1", "ab1"]));
        Assert.Null(TextShapes.Of(["", ""]));
    }

    [Theory]
    [InlineData(@"^(a+)+\z")]
    [InlineData("ABC")]
    [InlineData(@"^[A-Z]{3}")]
    [InlineData(@"^.*\z")]
    [InlineData(@"^[a-z]+[a-z]+[a-z]+\z")]
    [InlineData(@"^[A-Z]+[A-Za-z]+\z")]
    [InlineData(@"^-+-+\z")]
    public void An_expression_of_any_other_kind_is_no_form(string expression)
    {
        Assert.False(TextShapes.IsShape(expression));
    }

    [Fact]
    public void Every_form_matches_the_texts_that_it_was_read_off()
    {
        var texts = Gen.Elements("aB1-_. /+#".ToCharArray()).ArrayOf().Select(letters => new string(letters));

        var matches = Prop.ForAll(texts.Two().ToArbitrary(), pair =>
            TextShapes.Of([pair.Item1, pair.Item2]) is not { } form || (Regex.IsMatch(pair.Item1, form) && Regex.IsMatch(pair.Item2, form)));

        Check.QuickThrowOnFailure(matches);
    }
}
