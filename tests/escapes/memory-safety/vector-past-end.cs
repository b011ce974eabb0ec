using System.Numerics;

public static class Function
{
    public static string Run()
    {
        var one = new float[1];
        return "INFO: " + Vector4.LoadUnsafe(ref one[0]).W;
    }
}
