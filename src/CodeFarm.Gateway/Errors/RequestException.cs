namespace CodeFarm.Gateway.Errors;

/// <summary>A request that is wrong before the farm sees it.</summary>
/// <param name="code">One of <see cref="Client.Http.HttpErrors"/>.</param>
/// <param name="message">What, where, how to fix it.</param>
internal sealed class RequestException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
