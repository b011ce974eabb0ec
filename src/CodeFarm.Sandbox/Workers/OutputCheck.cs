using CodeFarm.Broth.Types;

namespace CodeFarm.Sandbox.Workers;

/// <summary>An output is what the worker says; that it has the declared type is for the host to see.</summary>
internal static class OutputCheck
{
    /// <exception cref="InvalidDataException">The output is no value of the type.</exception>
    public static string Canonical(string outputJson, FarmType type)
    {
        try
        {
            return FarmValue.Write(FarmValue.Read(outputJson, type, "result"), type);
        }
        catch (FarmValueException e)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }
}
