using System.Reflection;
using CodeFarm.Broth.Signatures;
using CodeFarm.Broth.Types;

namespace CodeFarm.Sandbox.Worker;

/// <summary>Finds the method of a function by the convention of <see cref="FunctionSignature"/>.</summary>
internal static class EntryPoint
{
    /// <param name="assembly">Holds the class.</param>
    /// <param name="signature">Names the class, the method and its types.</param>
    /// <param name="space">The namespace of the class, empty for the global one; null finds the class in any.</param>
    /// <returns>The method, and what the records of the signature are in this assembly.</returns>
    /// <exception cref="MissingMethodException">There is no such method, or it has other types.</exception>
    public static (MethodInfo Entry, RecordBinding Records) Find(Assembly assembly, FunctionSignature signature, string? space)
    {
        var types = new Type[signature.Parameters.Count];
        foreach (var type in Types(assembly, signature.TypeName, space))
        {
            var records = signature.Records.Count == 0
                ? RecordBinding.Neutral
                : new AssemblyRecords(assembly, signature.Records, type.Namespace ?? "");
            for (var i = 0; i < types.Length; i++)
                types[i] = records.ClrTypeOf(signature.Parameters[i].Type);
            var method = type.GetMethod(signature.MethodName, BindingFlags.Public | BindingFlags.Static, types);
            if (method is not null && method.ReturnType == records.ClrTypeOf(signature.Returns))
                return (method, records);
        }

        var where = space is null ? "" : space.Length == 0 ? " in the global namespace" : $" in the namespace {space}";
        throw new MissingMethodException(
            $"The assembly has no public class {signature.TypeName}{where} with the static method {signature}.");
    }

    private static IEnumerable<Type> Types(Assembly assembly, string name, string? space)
    {
        if (space is not null)
        {
            if (assembly.GetType(space.Length == 0 ? name : $"{space}.{name}") is { IsPublic: true } only)
                yield return only;
            yield break;
        }

        foreach (var type in assembly.GetTypes())
        {
            if (type.IsPublic && type.Name == name)
                yield return type;
        }
    }
}
