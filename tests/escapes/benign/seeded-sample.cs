using System;

public static class Function
{
    public static bool Run(int seed)
    {
        return new Random(seed).Next(100) == new Random(seed).Next(100);
    }
}
