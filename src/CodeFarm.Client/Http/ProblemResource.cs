namespace CodeFarm.Client.Http;

/// <summary>An error, as RFC 9457 has it.</summary>
/// <param name="Type">A URN that ends with the code.</param>
/// <param name="Title">The kind of error.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What, where, how to fix it.</param>
/// <param name="Code">Stable; programs branch on it.</param>
/// <param name="TraceId">Finds the request in the farm's traces and logs.</param>
public sealed record ProblemResource(string Type, string Title, int Status, string Detail, string Code, string TraceId)
{
    /// <summary>The media type of a problem.</summary>
    public const string ContentType = "application/problem+json";
}
