using System.Text;

namespace CodeFarm.Cli.Output;

/// <summary>Rows under headings: drawn on a terminal, aligned with spaces otherwise.</summary>
/// <param name="headings">Of the columns; one that begins with a greater-than sign is aligned to the right.</param>
internal sealed class TextTable(params string[] headings)
{
    private readonly List<string[]> _rows = [];

    public void Add(params string[] cells) => _rows.Add([.. cells.Select(OneLine)]);

    public void Write()
    {
        // A method of its own, and a class of its own: Spectre is loaded where it draws, and nowhere else.
        if (Terminal.IsInteractive)
            DrawnTable.Write([.. headings.Select(Title)], [.. headings.Select(IsRight)], _rows);
        else
            Console.Out.Write(ToText());
    }

    internal string ToText()
    {
        string[][] lines = [[.. headings.Select(static heading => Title(heading).ToUpperInvariant())], .. _rows];
        var widths = headings.Select((_, column) => lines.Max(line => line[column].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            var cells = line.Select((cell, column) =>
                IsRight(headings[column]) ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]));
            text.Append(string.Join("  ", cells).TrimEnd()).Append('\n');
        }

        return text.ToString();
    }

    private static string Title(string heading) => heading.TrimStart('>');

    private static bool IsRight(string heading) => heading.StartsWith('>');

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}
