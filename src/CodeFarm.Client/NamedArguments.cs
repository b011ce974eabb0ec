using System.Collections.Immutable;
using CodeFarm.Broth;
using CodeFarm.Broth.Signatures;
using CodeFarm.Client.Http;
using CodeFarm.Contracts;

namespace CodeFarm.Client;

/// <summary>Arguments by the names of parameters.</summary>
public static class NamedArguments
{
    /// <summary>The arguments in the order of the parameters.</summary>
    /// <param name="signature">As C# text.</param>
    /// <param name="arguments">A value for each parameter.</param>
    /// <exception cref="FarmException">A parameter has no value, or a name is none of a parameter: function.argument.</exception>
    public static ImmutableArray<string> Order(string signature, IReadOnlyDictionary<string, RawJson> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var parameters = FunctionSignature.Parse(signature).Parameters;
        var names = parameters.Select(static parameter => parameter.Name).ToArray();
        foreach (var name in arguments.Keys)
        {
            if (names.Contains(name, StringComparer.Ordinal))
                continue;
            var hint = Nearest.To(name, names) is { } near ? $"Did you mean '{near}'?" : "Give {\"in\": [...]} or the parameters by name.";
            throw new FarmException(FarmErrors.FunctionArgument, $"{signature} has no parameter '{name}'. {hint}");
        }

        return
        [
            .. names.Select(name => arguments.TryGetValue(name, out var value)
                ? value.Text
                : throw new FarmException(FarmErrors.FunctionArgument, $"{signature} needs a value for '{name}', and none was given.")),
        ];
    }
}
