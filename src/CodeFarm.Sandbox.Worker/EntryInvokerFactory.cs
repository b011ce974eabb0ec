using System.Reflection;
using System.Reflection.Emit;

namespace CodeFarm.Sandbox.Worker;

/// <summary>Compiles the call of an entry once: unpack the arguments, call, box the result.</summary>
internal static class EntryInvokerFactory
{
    private static readonly Type[] Parameters = [typeof(object?[])];

    public static EntryInvoker Create(MethodInfo entry)
    {
        var method = new DynamicMethod("Invoke", typeof(object), Parameters, entry.Module);
        var body = method.GetILGenerator();
        var parameters = entry.GetParameters();
        for (var i = 0; i < parameters.Length; i++)
        {
            body.Emit(OpCodes.Ldarg_0);
            body.Emit(OpCodes.Ldc_I4, i);
            body.Emit(OpCodes.Ldelem_Ref);
            body.Emit(OpCodes.Unbox_Any, parameters[i].ParameterType);
        }

        body.Emit(OpCodes.Call, entry);
        if (entry.ReturnType.IsValueType)
            body.Emit(OpCodes.Box, entry.ReturnType);
        body.Emit(OpCodes.Ret);
        return method.CreateDelegate<EntryInvoker>();
    }
}
