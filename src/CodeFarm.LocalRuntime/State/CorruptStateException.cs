using Orleans;
using Orleans.Runtime;

namespace CodeFarm.LocalRuntime.State;

/// <summary>A state file is not what was written. It is left as it is; nothing is guessed.</summary>
[GenerateSerializer]
public sealed class CorruptStateException : OrleansException
{
    public CorruptStateException()
    {
    }

    public CorruptStateException(string message)
        : base(message)
    {
    }

    public CorruptStateException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
