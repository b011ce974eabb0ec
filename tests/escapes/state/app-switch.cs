using System;

public static class Function
{
    public static string Run()
    {
        AppContext.SetSwitch("System.Globalization.Invariant", false);
        return "INFO: set";
    }
}
