using System.Collections.Generic;

public static class Function
{
    public static string Run(int count)
    {
        return string.Join(',', Numbers(count));
    }

    private static IEnumerable<int> Numbers(int count)
    {
        for (var i = 0; i < count; i++)
            yield return i;
    }
}
