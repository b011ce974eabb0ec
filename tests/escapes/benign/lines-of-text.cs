using System.Collections.Generic;
using System.IO;

public static class Function
{
    public static string Run(string text)
    {
        using var reader = new StringReader(text);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Trim() is { Length: > 0 } trimmed)
                lines.Add(trimmed);
        }

        return string.Join('|', lines);
    }
}
