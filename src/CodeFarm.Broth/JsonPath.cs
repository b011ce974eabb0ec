using System.Globalization;
using System.Text;

namespace CodeFarm.Broth;

/// <summary>The way to a value within JSON, as messages show it: <c>in[0].name</c>, <c>days["2024-02-29"]</c>.</summary>
internal static class JsonPath
{
    /// <summary>Goes on to a field.</summary>
    public static StringBuilder Field(this StringBuilder path, string name)
    {
        if (name.Length == 0 || !name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'))
            return path.Append("[\"").Append(Excerpt.Of(name)).Append("\"]");
        return (path.Length == 0 ? path : path.Append('.')).Append(Excerpt.Of(name));
    }

    /// <summary>Goes on to an item, counted from 0.</summary>
    public static StringBuilder Item(this StringBuilder path, int index) => path.Append('[').Append(CultureInfo.InvariantCulture, $"{index}").Append(']');
}
