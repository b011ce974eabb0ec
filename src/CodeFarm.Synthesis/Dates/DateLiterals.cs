using System.Buffers;
using System.Text;

namespace CodeFarm.Synthesis.Dates;

/// <summary>Writes text into formats so that it stands for itself: letters that mean something in a format are quoted.</summary>
internal static class DateLiterals
{
    /// <summary>The letters of custom formats; Z is one where texts are read.</summary>
    private static readonly SearchValues<char> Specifiers = SearchValues.Create("dfFghHKmMstyzZ");

    public static string Of(string text)
    {
        var format = new StringBuilder();
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && char.IsLetter(text[end]))
                end++;
            var word = text[start..end];
            if (word.AsSpan().ContainsAny(Specifiers)) format.Append('\'').Append(word).Append('\'');
            else format.Append(word);
            start = end;
            if (start == text.Length) break;
            if (text[start] is '\\' or '\'' or '"' or '%') format.Append('\\');
            format.Append(text[start++]);
        }

        return format.ToString();
    }
}
