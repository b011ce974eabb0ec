using System;
using System.Linq;

public static class Function
{
    public static string Run(string text)
    {
        return string.Join(',', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .GroupBy(word => word).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Key}={group.Count()}"));
    }
}
