using System.Reflection;
using CodeFarm.Broth.Signatures;

namespace CodeFarm.Sandbox.Worker;

/// <summary>Finds the method of a function by the convention of <see cref="FunctionSignature"/>.</summary>
internal static class EntryPoint
{
    /// <param name="assembly">Holds the class.</param>
    /// <param name="signature">Names the class, the method and its types.</param>
    /// <param name="space">The namespace of the class, empty for the global one; null finds the class in any.</param>
    /// <exception cref="MissingMethodException">There is no such method, or it has other types.</exception>
    public static MethodInfo Find(Assembly assembly, FunctionSignature signature, string? space)
    {
        var types = new Type[signature.Parameters.Count];
        for (var i = 0; i < types.Length; i++)
            types[i] = signature.Parameters[i].Type.ClrType;
        foreach (var type in Types(assembly, signature.TypeName, space))
        {
            var method = type.GetMethod(signature.MethodName, BindingFlags.Public | BindingFlags.Static, types);
            if (method is not null && method.ReturnType == signature.Returns.ClrType)
                return method;
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
