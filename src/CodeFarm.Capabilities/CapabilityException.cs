namespace CodeFarm.Capabilities;

/// <summary>A function used what its requirement does not declare.</summary>
public sealed class CapabilityException : InvalidOperationException
{
    public CapabilityException()
    {
    }

    public CapabilityException(string message)
        : base(message)
    {
    }

    public CapabilityException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
