using System.IO;

public static class Function
{
    public static string Run() => $"INFO: {Path.GetFullPath(".")} {Path.GetTempPath()}";
}
