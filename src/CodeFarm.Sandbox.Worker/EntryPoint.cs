using System.Reflection;
using CodeFarm.Broth.Signatures;

namespace CodeFarm.Sandbox.Worker;

/// <summary>Finds the method of a function by the convention of <see cref="FunctionSignature"/>.</summary>
internal static class EntryPoint
{
    /// <exception cref="MissingMethodException">There is no such method, or it has other types.</exception>
    public static MethodInfo Find(Assembly assembly, FunctionSignature signature)
    {
        var types = signature.Parameters.Select(parameter => parameter.Type.ClrType).ToArray();
        var method = assembly.GetTypes()
            .Where(type => type.IsPublic && type.Name == signature.TypeName)
            .Select(type => type.GetMethod(signature.MethodName, BindingFlags.Public | BindingFlags.Static, types))
            .FirstOrDefault(method => method is not null);
        return method is not null && method.ReturnType == signature.Returns.ClrType
            ? method
            : throw new MissingMethodException($"The assembly has no public class {signature.TypeName} with the static method {signature}.");
    }
}
