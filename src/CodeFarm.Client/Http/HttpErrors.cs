namespace CodeFarm.Client.Http;

/// <summary>The codes of errors that only the HTTP facade has; they never change.</summary>
public static class HttpErrors
{
    /// <summary>The body is not JSON, or not of the shape that the route takes.</summary>
    public const string Malformed = "request.malformed";

    /// <summary>A part of the path or of the query has the wrong form.</summary>
    public const string Parameter = "request.parameter";

    /// <summary>The content type is missing or not one that the route takes.</summary>
    public const string MediaType = "request.media-type";

    /// <summary>The body exceeds the limit.</summary>
    public const string TooLarge = "request.too-large";

    /// <summary>The request was not meant for this host.</summary>
    public const string Host = "request.host";

    /// <summary>A page of another site has sent the request.</summary>
    public const string Origin = "request.origin";

    /// <summary>There is no such route.</summary>
    public const string RouteNotFound = "route.not-found";

    /// <summary>The route exists, for other methods.</summary>
    public const string Method = "route.method";

    /// <summary>The API key is missing or wrong.</summary>
    public const string AuthRequired = "auth.required";

    /// <summary>The farm stops and takes no new work.</summary>
    public const string Closing = "farm.closing";

    /// <summary>The farm behind the facade does not answer.</summary>
    public const string Unreachable = "farm.unreachable";

    /// <summary>Another process has the address that the server wants.</summary>
    public const string AddressInUse = "server.address-in-use";

    /// <summary>The server would be reachable from other machines without an API key.</summary>
    public const string Insecure = "server.insecure";
}
