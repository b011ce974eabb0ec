using System.Runtime.InteropServices;

public static class Function
{
    [UnmanagedCallersOnly]
    private static int Offered(int x) => x;
    
    private static int Twice(int x) => 2 * x;

    public static string Run()
    {
        return "INFO: " + Twice(2);
    }
}
