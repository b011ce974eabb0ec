using System;
using System.Linq;

public static class Texts
{
    extension(string text)
    {
        public string Reversed => new([.. text.Reverse()]);

        public static string Twice(string once) => once + once;
    }
}

public static class Function
{
    public static string Run(string text)
    {
        var word = text.Length > 0 ? new Word() : null;
        word?.Text = text;
        return string.Twice(word?.Text.Reversed ?? "-") + Sum([1, 2, 3]);
    }

    private static int Sum(params ReadOnlySpan<int> numbers)
    {
        var sum = 0;
        foreach (var number in numbers)
            sum += number;
        return sum;
    }

    private sealed class Word
    {
        public string Text { get; set => field = value.Trim(); } = "";
    }
}
