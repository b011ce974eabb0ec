using CodeFarm.Cli.Output;

namespace CodeFarm.EndToEnd.Tests.Showing;

/// <summary>Times, tables and words for a shell.</summary>
public sealed class TextTests
{
    [Theory]
    [InlineData(2, "just now")]
    [InlineData(42, "42 s ago")]
    [InlineData(600, "10 min ago")]
    [InlineData(7200, "2 h ago")]
    [InlineData(259200, "3 days ago")]
    [InlineData(31536000, "2025-01-01")]
    public void Times_are_told_as_people_say_them(int seconds, string text)
    {
        var now = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        Assert.Equal(text, RelativeTime.Of(now.AddSeconds(-seconds), now));
    }

    [Fact]
    public void Tables_are_aligned_and_numbers_stand_to_the_right()
    {
        var table = new TextTable("name", ">calls", "text");
        table.Add("a", "1,000", "two\nlines");
        table.Add("longer", "2", "");

        Assert.Equal("NAME    CALLS  TEXT\na       1,000  two lines\nlonger      2\n", table.ToText());
    }

    [Theory]
    [InlineData("plain-1.txt", "plain-1.txt")]
    [InlineData("\"Ada\"", "'\"Ada\"'")]
    [InlineData("it's", "'it'\\''s'")]
    [InlineData("", "''")]
    public void Words_are_quoted_for_a_shell_where_they_must_be(string text, string word) => Assert.Equal(word, Shell.Quote(text));
}
