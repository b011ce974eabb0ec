using System;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

public static class Function
{
    public static async Task<int> Run(string json)
    {
        var counts = await Task.WhenAll(Count(json, default), Task.FromResult(0)).ConfigureAwait(false);
        return counts[0] switch { >= 0 => counts[0], _ => throw new UnreachableException() };
    }

    private static Task<int> Count(string json, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        var numbers = 0;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.Number)
                Interlocked.Increment(ref numbers);
        }

        return Task.FromResult(numbers);
    }
}
