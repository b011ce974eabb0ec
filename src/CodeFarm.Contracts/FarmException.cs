using Orleans;

namespace CodeFarm.Contracts;

/// <summary>The farm could not do what it was asked; the code says why, for programs.</summary>
[GenerateSerializer]
[Alias("farm.exception")]
public sealed class FarmException : Exception
{
    public FarmException()
    {
    }

    public FarmException(string message)
        : base(message)
    {
    }

    public FarmException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <param name="code">One of <see cref="FarmErrors"/>.</param>
    /// <param name="message">What, where, how to fix it.</param>
    public FarmException(string code, string message)
        : base(message)
    {
        Code = code;
    }

    /// <summary>One of <see cref="FarmErrors"/>; programs branch on it.</summary>
    [Id(0)]
    public string Code { get; init; } = FarmErrors.Internal;
}
