using Spectre.Console;

namespace CodeFarm.Cli.Output;

/// <summary>Tables of a terminal.</summary>
internal static class DrawnTable
{
    public static void Write(string[] headings, bool[] right, IReadOnlyList<string[]> rows)
    {
        var table = new Table().Border(TableBorder.Simple).BorderStyle(new Style(Color.Grey));
        for (var i = 0; i < headings.Length; i++)
        {
            var column = new TableColumn(new Text(headings[i], new Style(Color.Grey)));
            table.AddColumn(right[i] ? column.RightAligned() : column);
        }

        foreach (var row in rows)
            table.AddRow(row.Select(static cell => new Text(cell)));
        AnsiConsole.Write(table);
    }
}
