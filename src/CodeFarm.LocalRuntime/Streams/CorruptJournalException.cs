namespace CodeFarm.LocalRuntime.Streams;

/// <summary>A line in the middle of a journal is not what was written. The file is left as it is.</summary>
public sealed class CorruptJournalException : IOException
{
    public CorruptJournalException()
    {
    }

    public CorruptJournalException(string message)
        : base(message)
    {
    }

    public CorruptJournalException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
