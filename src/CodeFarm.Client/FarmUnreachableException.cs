namespace CodeFarm.Client;

/// <summary>The farm is not there, or went away during a call, whose outcome is unknown then.</summary>
public sealed class FarmUnreachableException : Exception
{
    public FarmUnreachableException()
    {
    }

    public FarmUnreachableException(string message)
        : base(message)
    {
    }

    public FarmUnreachableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
