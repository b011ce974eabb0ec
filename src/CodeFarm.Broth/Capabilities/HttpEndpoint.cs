using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace CodeFarm.Broth.Capabilities;

/// <summary>
/// A scheme, a host and a port, which together are the origin of an address (RFC 6454). Its text leaves out what goes without saying:
/// <c>api.example.org</c> is https on port 443, <c>http://localhost:8080</c> says all.
/// </summary>
/// <param name="Scheme"><c>https</c> or <c>http</c>.</param>
/// <param name="Host">A name in small letters, as DNS has it, or an IP address.</param>
/// <param name="Port">From 1 to 65535.</param>
public sealed partial record HttpEndpoint(string Scheme, string Host, int Port)
{
    private const string Secure = "https";
    private const string Plain = "http";

    /// <summary>The host, where it is a number.</summary>
    public IPAddress? Address => IPAddress.TryParse(Host, out var address) ? address : null;

    /// <exception cref="FormatException">Says what was expected.</exception>
    public static HttpEndpoint Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (scheme, rest) = text.StartsWith(Plain + "://", StringComparison.Ordinal) ? (Plain, text[(Plain.Length + 3)..])
            : text.StartsWith(Secure + "://", StringComparison.Ordinal) ? (Secure, text[(Secure.Length + 3)..])
            : (Secure, text);
        if (Authority().Match(rest) is not { Success: true } match)
            throw new FormatException($"'{Excerpt.Of(text)}' is no host, such as api.example.org, api.example.org:8443 or http://localhost:8080.");
        var port = match.Groups["port"] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : UsualPort(scheme);
        var host = match.Groups["host"].Value;
        // What some programs take for an address, such as 127.1 for 127.0.0.1, is written out here.
        var isWritten = host.StartsWith('[') ? IPAddress.TryParse(host, out _)
            : !host.Split('.')[^1].All(char.IsAsciiDigit) || (IPAddress.TryParse(host, out var address) && address.ToString() == host);
        if (port is < 1 or > ushort.MaxValue || !isWritten)
            throw new FormatException($"'{Excerpt.Of(text)}' has no host or no port from 1 to 65535.");
        return new(scheme, host.StartsWith('[') ? IPAddress.Parse(host).ToString() : host, port);
    }

    /// <summary>Where an address leads; null where that is neither http nor https.</summary>
    public static HttpEndpoint? Of(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return url.Scheme is Plain or Secure ? new(url.Scheme, url.IdnHost.ToLowerInvariant(), url.Port) : null;
    }

    public override string ToString()
    {
        var host = Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host;
        var port = Port == UsualPort(Scheme) ? "" : string.Create(CultureInfo.InvariantCulture, $":{Port}");
        return $"{(Scheme == Secure ? "" : Plain + "://")}{host}{port}";
    }

    private static int UsualPort(string scheme) => scheme == Secure ? 443 : 80;

    [GeneratedRegex(@"^(?<host>[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,10}|\[[0-9a-f:.]{2,45}\])(:(?<port>[0-9]{1,5}))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Authority();
}
