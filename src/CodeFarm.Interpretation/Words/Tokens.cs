using System.Text;

namespace CodeFarm.Interpretation.Words;

/// <summary>Texts as lists of lower-case words.</summary>
internal static class Tokens
{
    /// <summary>
    /// The words of a text: letters and digits; <c>word-count</c> and <c>wordCount</c> are two words, <c>person's</c> is
    /// <c>person</c>, <c>e-mail</c> is <c>email</c>.
    /// </summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            // 'APIs' and 'CSV' stay whole: only a small letter or digit followed by a capital parts two words.
            if (char.IsUpper(c) && i > 0 && (char.IsLower(text[i - 1]) || char.IsDigit(text[i - 1])))
                End();
            if (char.IsLetterOrDigit(c))
                word.Append(char.ToLowerInvariant(c));
            else if (c is '\'' or '’' && i + 1 < text.Length && text[i + 1] is 's' or 'S' && IsWordEnd(text, i + 2))
                i++;
            else if (c is not ('\'' or '’'))
                End();
        }

        End();
        return JoinMail(words);

        void End()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
    }

    /// <summary>Where the phrase stands in the words, or -1.</summary>
    public static int IndexOf(IReadOnlyList<string> words, string phrase)
    {
        var parts = phrase.Split(' ');
        for (var start = 0; start + parts.Length <= words.Count; start++)
        {
            if (!parts.Where((part, i) => words[start + i] != part).Any())
                return start;
        }

        return -1;
    }

    private static bool IsWordEnd(string text, int index) => index >= text.Length || !char.IsLetterOrDigit(text[index]);

    private static List<string> JoinMail(List<string> words)
    {
        for (var i = words.Count - 2; i >= 0; i--)
        {
            if (words[i] != "e" || words[i + 1] is not ("mail" or "mails"))
                continue;
            words[i] = "e" + words[i + 1];
            words.RemoveAt(i + 1);
        }

        return words;
    }
}
