using System;
using System.Reflection;

public static class Function
{
    public static string Run()
    {
        foreach (var method in typeof(string).GetMethods(BindingFlags.Static | BindingFlags.NonPublic))
        {
            if (method.Name == "FastAllocateString")
                return "INFO: " + method.Invoke(null, [3]);
        }

        return "BLOCKED";
    }
}
