using System.Text.RegularExpressions;
using Spectre.Console;

namespace CodeFarm.Cli.Output;

/// <summary>Colours C# by its words: good enough to read, and nothing is compiled for it.</summary>
internal static partial class CodeColours
{
    private const int LineLength = 10_000;

    private static readonly Style Plain = Style.Plain;
    private static readonly Style Comment = new(Color.Green);
    private static readonly Style Text = new(Color.Orange3);
    private static readonly Style Number = new(Color.Olive);
    private static readonly Style Keyword = new(Color.DodgerBlue1);
    private static readonly Style TypeName = new(Color.DarkCyan);

    public static void Write(string source)
    {
        var paragraph = new Paragraph();
        foreach (Match word in Words().Matches(source))
            paragraph.Append(word.Value, StyleOf(word));
        // A long line is the terminal's to wrap: what is copied from there shall be the code.
        var width = AnsiConsole.Profile.Width;
        AnsiConsole.Profile.Width = LineLength;
        AnsiConsole.Write(paragraph);
        AnsiConsole.Profile.Width = width;
        AnsiConsole.WriteLine();
    }

    private static Style StyleOf(Match word) =>
        word.Groups["comment"].Success ? Comment
        : word.Groups["text"].Success ? Text
        : word.Groups["number"].Success ? Number
        : word.Groups["keyword"].Success ? Keyword
        : word.Groups["type"].Success ? TypeName
        : Plain;

    [GeneratedRegex("""
        (?<comment>//[^\n]*)
        |(?<text>[$@]*"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+')
        |(?<number>\b\d[\d_.]*[a-zA-Z]*\b)
        |(?<keyword>\b(?:abstract|as|base|bool|break|case|char|class|const|continue|decimal|default|do|double|else|false|for|foreach|if|in|int|internal|is|long|namespace|new|null|object|or|and|not|out|params|private|public|readonly|ref|return|sealed|static|string|switch|this|throw|true|try|using|var|void|when|while|yield)\b)
        |(?<type>\b[A-Z]\w*(?=\s*[.<(\[]|\s+\w))
        |\w+|\s+|.
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline)]
    private static partial Regex Words();
}
