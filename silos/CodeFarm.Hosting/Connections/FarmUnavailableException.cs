namespace CodeFarm.Hosting;

/// <summary>The farm cannot be opened or reached; the message says why and what to do.</summary>
public sealed class FarmUnavailableException : Exception
{
    public FarmUnavailableException()
    {
    }

    public FarmUnavailableException(string message)
        : base(message)
    {
    }

    public FarmUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
