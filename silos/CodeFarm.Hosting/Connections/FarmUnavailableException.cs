namespace CodeFarm.Hosting;

/// <summary>The farm cannot be opened or reached; the message says why and what to do.</summary>
public sealed class FarmUnavailableException : Exception
{
    /// <summary>Another process has the data directory.</summary>
    public const string InUse = "farm.in-use";

    /// <summary>The data directory, the sandbox or the cluster cannot be used.</summary>
    public const string Unavailable = "farm.unavailable";

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

    /// <summary><see cref="InUse"/> or <see cref="Unavailable"/>, or the code of what is missing; programs branch on it.</summary>
    public string Code { get; init; } = Unavailable;
}
