using System;

public enum Size
{
    Small,
    Large,
}

public static class Function
{
    public static string Run(string text)
    {
        try
        {
            return $"{Enum.Parse(typeof(Size), text)} of {string.Join('/', Enum.GetNames(typeof(Size)))}";
        }
        catch (ArgumentException e)
        {
            return $"{e.GetType().Name} for {KindOf<int>()}{Environment.NewLine}".Trim();
        }
    }

    private static string KindOf<T>() => typeof(T) == typeof(int) ? "number" : typeof(T).Name;
}
