using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;

public static class Function
{
    public static string Run()
    {
        var list = new List<int>();
        CollectionsMarshal.SetCount(list, 100_000);
        return $"INFO: {list.Count(value => value != 0)} values that were there before";
    }
}
