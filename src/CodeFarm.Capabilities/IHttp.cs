namespace CodeFarm.Capabilities;

/// <summary>
/// Reads from hosts that the requirement names and an operator grants. Nothing is sent but the address. A call may ask a hundred
/// times, and all of it counts towards the time of the call.
/// </summary>
public interface IHttp
{
    /// <summary>What a host answers to a GET, whatever its status is; redirections are followed as far as they stay on declared hosts.</summary>
    /// <param name="url">Such as <c>https://api.example.org/rates?base=EUR</c>.</param>
    /// <exception cref="CapabilityException">The address leads to a host that is not declared, or not where the grant says.</exception>
    /// <exception cref="IOException">There is no answer, or one of more than 4 MB.</exception>
    HttpAnswer Get(string url);
}
