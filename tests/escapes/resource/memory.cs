using System.Collections.Generic;

public static class Function
{
    public static string Run()
    {
        var all = new List<byte[]>();
        while (true)
            all.Add(new byte[1 << 20]);
    }
}
