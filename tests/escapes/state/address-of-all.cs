using System.Net;

public static class Function
{
    public static string Run()
    {
        IPAddress.IPv6Any.ScopeId++;
        return "INFO: " + IPAddress.IPv6Any.ScopeId;
    }
}
