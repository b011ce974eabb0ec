namespace CodeFarm.Broth.Tests;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a\u001b[2J\r\nb", "a\\u001b[2J\\u000d\\u000ab")]
    [InlineData("safe\u202egnp.exe", "safe\\u202egnp.exe")]
    [InlineData("\u2066a\u2069", "\\u2066a\\u2069")]
    [InlineData("one\u2028two", "one\\u2028two")]
    public void What_would_show_other_than_it_says_becomes_an_escape(string text, string shown) => Assert.Equal(shown, Excerpt.Of(text, 100));

    [Fact]
    public void Text_is_cut_with_an_ellipsis() => Assert.Equal("abc…", Excerpt.Of("abcdef", 3));
}
