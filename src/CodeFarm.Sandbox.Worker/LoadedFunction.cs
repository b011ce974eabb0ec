using System.Diagnostics;
using System.Reflection;
using CodeFarm.Broth.Signatures;
using CodeFarm.Broth.Types;

namespace CodeFarm.Sandbox.Worker;

/// <summary>A function that can be called with JSON.</summary>
internal sealed class LoadedFunction(FunctionSignature signature, MethodInfo entry, RecordBinding records)
{
    private readonly EntryInvoker _invoke = EntryInvokerFactory.Create(entry);

    /// <summary>What the last call took, whether it returned or threw.</summary>
    public long LastMicros { get; private set; }

    /// <param name="inputs">One JSON value for each parameter.</param>
    /// <param name="micros">Microseconds in the function, the writing of its result included.</param>
    /// <exception cref="Exception">Whatever the function throws, unwrapped.</exception>
    /// <exception cref="FarmValueException">An input or the result is no value of its type.</exception>
    public string Call(IReadOnlyList<string> inputs, out long micros)
    {
        LastMicros = 0;
        var arguments = new object?[inputs.Count];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = FarmValue.Read(inputs[i], signature.Parameters[i].Type, signature.Parameters[i].Name, records);
        var started = Stopwatch.GetTimestamp();
        try
        {
            var result = _invoke(arguments);
            // A lazy result runs the candidate's code while it is written, so this belongs to the measured time.
            return FarmValue.Write(result, signature.Returns, records);
        }
        finally
        {
            micros = LastMicros = (Stopwatch.GetTimestamp() - started) * 1_000_000 / Stopwatch.Frequency;
        }
    }
}
