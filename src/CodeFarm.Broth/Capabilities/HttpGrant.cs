using System.Net;

namespace CodeFarm.Broth.Capabilities;

/// <summary>A host that functions may read from: <c>api.example.org:443</c>, or <c>rates.corp@10.1.2.3</c>.</summary>
/// <param name="Endpoint">Where to.</param>
/// <param name="Address">
/// The address to connect to, whatever the name means to the machine; null to look the name up, and to connect only if it is public.
/// </param>
public sealed record HttpGrant(HttpEndpoint Endpoint, IPAddress? Address)
{
    private const char Pin = '@';

    /// <exception cref="FormatException">Says what was expected.</exception>
    public static HttpGrant Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = text.LastIndexOf(Pin);
        if (at < 0)
            return new(HttpEndpoint.Parse(text), null);
        return IPAddress.TryParse(text[(at + 1)..], out var address)
            ? new(HttpEndpoint.Parse(text[..at]), address)
            : throw new FormatException($"'{Excerpt.Of(text[(at + 1)..])}' is no IP address, such as in rates.corp@10.1.2.3.");
    }

    public override string ToString() => Address is null ? Endpoint.ToString() : $"{Endpoint}{Pin}{Address}";
}
