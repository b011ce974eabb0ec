using System.Text.RegularExpressions;

public static class Function
{
    public static string Run(string text)
    {
        return Regex.Replace(text, "[0-9]+", match => $"<{match.Value}>", RegexOptions.CultureInvariant);
    }
}
