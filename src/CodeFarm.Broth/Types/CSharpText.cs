namespace CodeFarm.Broth.Types;

/// <summary>Cuts the text of signatures, tuples and records into parts.</summary>
internal static class CSharpText
{
    /// <summary>A comma inside of brackets belongs to a type; every other one separates parts.</summary>
    public static List<string> SplitAtCommas(string list)
    {
        var parts = new List<string>();
        if (string.IsNullOrWhiteSpace(list))
            return parts;
        var (start, depth) = (0, 0);
        for (var i = 0; i < list.Length; i++)
        {
            depth += list[i] switch { '<' or '(' => 1, '>' or ')' => -1, _ => 0 };
            if (list[i] != ',' || depth > 0)
                continue;
            parts.Add(list[start..i]);
            start = i + 1;
        }

        parts.Add(list[start..]);
        return parts;
    }

    /// <summary>
    /// The name is the last word; all before it is the type, whose own spaces do not matter: "List&lt; int &gt; xs". Where there
    /// is only one of them, the other is empty.
    /// </summary>
    public static (string Type, string Name) TypeAndName(string text)
    {
        var trimmed = text.Trim();
        var start = trimmed.Length;
        while (start > 0 && !char.IsWhiteSpace(trimmed[start - 1]) && trimmed[start - 1] is not ('>' or ']' or ')' or '?'))
            start--;
        return (trimmed[..start].TrimEnd(), trimmed[start..]);
    }
}
