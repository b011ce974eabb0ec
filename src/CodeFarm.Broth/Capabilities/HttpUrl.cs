namespace CodeFarm.Broth.Capabilities;

/// <summary>Addresses as functions write them.</summary>
public static class HttpUrl
{
    /// <summary>The longest address, in characters.</summary>
    public const int MaxLength = 2000;

    /// <summary>
    /// An absolute address with http or https. Names and passwords in it, control characters and spaces are refused, so that nothing
    /// of it can become another line or another host.
    /// </summary>
    /// <exception cref="FormatException">Says what is wrong with it.</exception>
    public static Uri Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MaxLength)
            throw new FormatException($"The address '{Excerpt.Of(text)}' has {text.Length} characters and may have {MaxLength}.");
        if (text.Any(static c => c <= ' ' || c == '\\' || char.IsControl(c)) || !Uri.TryCreate(text, UriKind.Absolute, out var url)
            || HttpEndpoint.Of(url) is null || url.Host.Length == 0)
            throw new FormatException($"'{Excerpt.Of(text)}' is no address, such as https://api.example.org/rates?base=EUR.");
        // As text too: an empty name before the sign is gone from the parsed address.
        var authority = text[(text.IndexOf("//", StringComparison.Ordinal) + 2)..].Split('/', '?', '#')[0];
        return url.UserInfo.Length == 0 && !authority.Contains('@', StringComparison.Ordinal)
            ? url
            : throw new FormatException("An address with a name or a password in it is not allowed: leave them out.");
    }

    /// <summary>The text by which addresses are compared: without a fragment, which no server sees.</summary>
    public static string Canonical(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return url.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);
    }
}
