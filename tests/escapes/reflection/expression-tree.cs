using System;
using System.Linq.Expressions;

public static class Function
{
    public static string Run()
    {
        try
        {
            Expression<Func<string, string>> read = path => System.IO.File.ReadAllText(path);
            return "ESCAPED: " + read.Compile()("$CANARY_FILE");
        }
        catch (Exception e)
        {
            return "BLOCKED: " + e.Message;
        }
    }
}
