namespace CodeFarm.LocalRuntime.Storage;

/// <summary>A data directory belongs to another process.</summary>
public sealed class DataDirectoryInUseException : IOException
{
    public DataDirectoryInUseException()
    {
    }

    public DataDirectoryInUseException(string message)
        : base(message)
    {
    }

    public DataDirectoryInUseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal DataDirectoryInUseException(string path, string owner, Exception cause)
        : base($"Data directory {path} is in use by {owner}. Use the farm that runs there, stop it, or choose another directory.", cause)
    {
        Owner = owner;
    }

    /// <summary>The owner in words: process, machine, since when.</summary>
    public string Owner { get; } = "another process";
}
