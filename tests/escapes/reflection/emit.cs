using System;

public static class Function
{
    public static string Run()
    {
        try
        {
            var method = new System.Reflection.Emit.DynamicMethod("m", typeof(int), null);
            var code = method.GetILGenerator();
            code.Emit(System.Reflection.Emit.OpCodes.Ldc_I4_7);
            code.Emit(System.Reflection.Emit.OpCodes.Ret);
            return "INFO: " + method.Invoke(null, null);
        }
        catch (Exception e)
        {
            return "BLOCKED: " + e.Message;
        }
    }
}
