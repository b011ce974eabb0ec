using System;

public static class Function
{
    public static string Run()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => System.IO.File.WriteAllText("$CANARY_FOLDER/at-exit", "");
        return "INFO: added";
    }
}
