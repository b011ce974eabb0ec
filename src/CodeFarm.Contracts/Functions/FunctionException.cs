using Orleans;

namespace CodeFarm.Contracts.Functions;

/// <summary>A function could not be called, or its call failed.</summary>
[GenerateSerializer]
[Alias("farm.function-exception")]
public sealed class FunctionException : Exception
{
    public FunctionException()
    {
    }

    public FunctionException(string message)
        : base(message)
    {
    }

    public FunctionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <param name="code">One of <see cref="FunctionErrors"/>.</param>
    /// <param name="message">What, where, how to fix it.</param>
    public FunctionException(string code, string message)
        : base(message)
    {
        Code = code;
    }

    /// <summary>One of <see cref="FunctionErrors"/>; programs branch on it.</summary>
    [Id(0)]
    public string Code { get; init; } = FunctionErrors.Failed;
}
