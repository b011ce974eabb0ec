namespace System.Runtime.CompilerServices
{
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class InterceptsLocationAttribute(int version, string data) : Attribute
    {
        public string Data => version + data;
    }
}

public static class Function
{
    public static string Run()
    {
        return "INFO: declared";
    }
}
