using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

public static class Function
{
    private static readonly Lock Gate = new();

    public static string Run(string text)
    {
        var counts = new ConcurrentDictionary<char, int>();
        var all = Task.WhenAll(text.Select(async letter => await CountAsync(counts, letter)));
        all.Wait();
        return string.Join(',', counts.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}{pair.Value}")) + all.Result.Max();
    }

    private static async Task<int> CountAsync(ConcurrentDictionary<char, int> counts, char letter)
    {
        try
        {
            await Task.FromException(new TimeoutException());
        }
        catch (TimeoutException)
        {
            await Task.CompletedTask;
        }

        lock (Gate)
            return counts.AddOrUpdate(letter, 1, (_, count) => count + 1);
    }
}
