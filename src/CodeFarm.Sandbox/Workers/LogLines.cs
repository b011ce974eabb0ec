using System.Collections.Immutable;
using CodeFarm.Broth;
using CodeFarm.Broth.Capabilities;
using CodeFarm.Broth.Signatures;
using CodeFarm.Sandbox.Protocol;

namespace CodeFarm.Sandbox.Workers;

/// <summary>What a function has logged is text from outside: bounded, and without characters that a terminal obeys.</summary>
internal static class LogLines
{
    /// <exception cref="InvalidDataException">An honest worker sends no such lines.</exception>
    public static ImmutableArray<string> Read(string text, FunctionSignature signature)
    {
        if ((signature.Capabilities & Capability.Log) == 0)
            throw new InvalidDataException("A function without the capability log has logged.");
        var lines = text.Split('\n');
        if (lines.Length > ProtocolLimits.MaxLogLines || Array.Exists(lines, static line => line.Length > ProtocolLimits.MaxLogLineLength))
            throw new InvalidDataException("A function has logged more than it may.");
        return [.. lines.Select(static line => Excerpt.Of(line, ProtocolLimits.MaxLogLineLength))];
    }
}
