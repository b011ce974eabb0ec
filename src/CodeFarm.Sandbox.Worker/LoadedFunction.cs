using System.Diagnostics;
using System.Reflection;
using CodeFarm.Broth.Capabilities;
using CodeFarm.Broth.Signatures;
using CodeFarm.Broth.Types;
using CodeFarm.Sandbox.Worker.Capabilities;

namespace CodeFarm.Sandbox.Worker;

/// <summary>A function that can be called with JSON.</summary>
internal sealed class LoadedFunction(FunctionSignature signature, MethodInfo entry, RecordBinding records)
{
    private readonly EntryInvoker _invoke = EntryInvokerFactory.Create(entry);

    /// <summary>What the last call took, whether it returned or threw.</summary>
    public long LastMicros { get; private set; }

    /// <summary>What the last call has logged; null where it has not.</summary>
    public string? LastLog { get; private set; }

    /// <summary>The arguments of a call.</summary>
    /// <param name="inputs">One JSON value for each parameter.</param>
    /// <exception cref="FarmValueException">An input is no value of its type.</exception>
    public object?[] Read(IReadOnlyList<string> inputs)
    {
        var arguments = new object?[inputs.Count];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = FarmValue.Read(inputs[i], signature.Parameters[i].Type, signature.Parameters[i].Name, records);
        return arguments;
    }

    /// <summary>Forgets the last call.</summary>
    public void Begin() => (LastMicros, LastLog) = (0, null);

    /// <param name="arguments">As <see cref="Read"/> gives them.</param>
    /// <param name="maxBytes">How many bytes of UTF-8 the result may take.</param>
    /// <param name="circumstances">Of the call; null for those of tests.</param>
    /// <param name="host">Has the files and answers that the call may ask for.</param>
    /// <param name="micros">Microseconds in the function, the writing of its result included.</param>
    /// <exception cref="Exception">Whatever the function throws, unwrapped.</exception>
    /// <exception cref="FarmValueException">The result is no value of its type.</exception>
    /// <exception cref="FarmValueSizeException">The result takes more than <paramref name="maxBytes"/>.</exception>
    public string Call(object?[] arguments, int maxBytes, Circumstances? circumstances, CaseHost host, out long micros)
    {
        using var grants = signature.Capabilities == Capability.None ? null : new CallGrants(signature, circumstances, host);
        var started = Stopwatch.GetTimestamp();
        try
        {
            var result = _invoke(arguments);
            // A lazy result runs the candidate's code while it is written, so this belongs to the measured time.
            return FarmValue.Write(result, signature.Returns, records, maxBytes);
        }
        finally
        {
            micros = LastMicros = (Stopwatch.GetTimestamp() - started) * 1_000_000 / Stopwatch.Frequency;
            LastLog = grants?.LogText();
        }
    }
}
