using System;

public static class Function
{
    public static string Run()
    {
        return "INFO: " + AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")?.ToString()?.Length;
    }
}
