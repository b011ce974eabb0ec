using System.Text;

namespace CodeFarm.Cli.Top;

/// <summary>A terminal's other screen, drawn again and again; what was there before comes back when it is disposed of.</summary>
internal sealed class TopScreen : IDisposable
{
    // ECMA-48, and the private modes of xterm: the alternate screen, and the cursor.
    private const string Enter = "\e[?1049h\e[?25l";
    private const string Leave = "\e[?25h\e[?1049l";
    private const string Home = "\e[H";
    private const string ToEndOfLine = "\e[K";
    private const string ToEndOfScreen = "\e[J";
    private const string Bold = "\e[1m";
    private const string Red = "\e[31m";
    private const string Plain = "\e[0m";

    private readonly bool _hasColours;

    public TopScreen(bool hasColours)
    {
        _hasColours = hasColours;
        Console.Out.Write(Enter);
    }

    /// <summary>Whether the user has typed q.</summary>
    public static bool IsQuitTyped()
    {
        while (!Console.IsInputRedirected && Console.KeyAvailable)
        {
            if (Console.ReadKey(intercept: true).KeyChar is 'q' or 'Q')
                return true;
        }

        return false;
    }

    /// <summary>Shows as many lines as fit; the rest is cut.</summary>
    public void Draw(IEnumerable<string> lines)
    {
        // A terminal that does not know its size says 0.
        var width = Console.WindowWidth is > 0 and var columns ? columns : 80;
        var height = Console.WindowHeight is > 0 and var rows ? rows : 24;
        Console.Out.Write(Frame(lines, width, height, _hasColours));
        Console.Out.Flush();
    }

    public void Dispose() => Console.Out.Write(Leave);

    internal static string Frame(IEnumerable<string> lines, int width, int height, bool hasColours)
    {
        var frame = new StringBuilder(Home);
        var number = 0;
        foreach (var line in lines.Append("").Append("q or Ctrl-C ends it; farm top --once prints this once").Take(height))
        {
            if (number++ > 0)
                frame.Append("\r\n");
            var colour = !hasColours ? "" : line.Contains("quarantine:", StringComparison.Ordinal) ? Red : line.StartsWith("FUNCTION", StringComparison.Ordinal) || number == 1 ? Bold : "";
            frame.Append(colour).Append(line.Length <= width ? line : $"{line[..(width - 1)]}…").Append(colour.Length == 0 ? "" : Plain).Append(ToEndOfLine);
        }

        return frame.Append(ToEndOfScreen).ToString();
    }
}
