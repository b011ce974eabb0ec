using System.Globalization;
using System.Text;

namespace CodeFarm.Broth;

/// <summary>Cuts text that comes from outside to what a message can show on one line.</summary>
public static class Excerpt
{
    /// <summary>At most <paramref name="maxLength"/> UTF-16 units and an ellipsis; control characters become escapes.</summary>
    public static string Of(string text, int maxLength = 60)
    {
        ArgumentNullException.ThrowIfNull(text);
        var result = new StringBuilder(Math.Min(text.Length, maxLength) + 1);
        foreach (var c in text)
        {
            if (result.Length >= maxLength)
                return result.Append('…').ToString();
            if (char.IsControl(c) || char.IsSurrogate(c))
                result.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else
                result.Append(c);
        }

        return result.ToString();
    }
}
