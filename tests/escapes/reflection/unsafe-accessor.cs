using System.Collections.Generic;
using System.Runtime.CompilerServices;

public static class Function
{
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_size")]
    private static extern ref int Size(List<int> list);

    public static string Run()
    {
        List<int> list = [1];
        Size(list) = 0;
        return "INFO: " + list.Count;
    }
}
