using System.Collections.Generic;

public static class Function
{
    public static long Run(int n)
    {
        var known = new Dictionary<int, long>();
        long Fibonacci(int i) => i < 2 ? i : known.TryGetValue(i, out var found) ? found : known[i] = Fibonacci(i - 1) + Fibonacci(i - 2);
        return Fibonacci(n);
    }
}
