using System.Globalization;
using System.Text;

namespace CodeFarm.Broth;

/// <summary>Cuts text that comes from outside to what a message can show on one line.</summary>
public static class Excerpt
{
    /// <summary>At most <paramref name="maxLength"/> UTF-16 units and an ellipsis; control characters and those that turn the direction of a text become escapes.</summary>
    public static string Of(string text, int maxLength = 60)
    {
        ArgumentNullException.ThrowIfNull(text);
        var result = new StringBuilder(Math.Min(text.Length, maxLength) + 1);
        foreach (var c in text)
        {
            if (result.Length >= maxLength)
                return result.Append('…').ToString();
            if (char.IsControl(c) || char.IsSurrogate(c) || IsHidden(c))
                result.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else
                result.Append(c);
        }

        return result.ToString();
    }

    // What turns the direction of a text round, or ends its line, shows something else than it says. See Unicode's UAX 9.
    private static bool IsHidden(char c) =>
        c is '\u061c' or '\u200e' or '\u200f' or (>= '\u2028' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
