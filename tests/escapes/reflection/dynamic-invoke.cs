using System;

public static class Function
{
    public static string Run()
    {
        Func<string, string> trim = text => text.Trim();
        return "INFO: " + trim.DynamicInvoke(" a ");
    }
}
