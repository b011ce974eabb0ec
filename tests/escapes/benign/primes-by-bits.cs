using System.Collections;
using System.Collections.Generic;

public static class Function
{
    public static int[] Run(int limit)
    {
        var composite = new BitArray(limit + 1);
        var primes = new List<int>();
        for (var i = 2; i <= limit; i++)
        {
            if (composite[i])
                continue;
            primes.Add(i);
            for (var j = 2 * i; j <= limit; j += i)
                composite[j] = true;
        }

        return [.. primes];
    }
}
