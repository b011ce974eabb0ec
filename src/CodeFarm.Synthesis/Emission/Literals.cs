using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Emission;

/// <summary>Writes values as C# literals.</summary>
internal static class Literals
{
    public static string Of(object? value) => value switch
    {
        string text => $"\"{Escape(text, '"')}\"",
        int number => number == int.MinValue ? "int.MinValue" : number.ToString(CultureInfo.InvariantCulture),
        long number => number == long.MinValue ? "long.MinValue" : number.ToString(CultureInfo.InvariantCulture) + "L",
        double number => OfDouble(number),
        bool truth => truth ? "true" : "false",
        char letter => OfCharacter(letter),
        DateOnly date => $"new DateOnly({date.Year}, {date.Month}, {date.Day})",
        DateTime time => OfTime(time),
        TimeSpan span => OfSpan(span),
        IOptional optional => optional.Content is { } content ? Of(content) : "null",
        ITuple tuple => $"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(index => Of(tuple[index]!)))})",
        IMap { Names.Length: 0 } => "{ }",
        IMap map => $"{{ {string.Join(", ", map.Names.Cast<object>().Select((key, index) => $"[{Of(key)}] = {Of(map.Contents.GetValue(index))}"))} }}",
        System.Collections.IDictionary entries => $"{{ {string.Join(", ", entries.Keys.Cast<object>().Select(key => $"[{Of(key)}] = {Of(entries[key])}"))} }}",
        System.Collections.IEnumerable items => $"[{string.Join(", ", items.Cast<object>().Select(Of))}]",
        null => "null",
        _ => throw new ArgumentException($"A value of the type {value.GetType()} has no literal.", nameof(value)),
    };

    public static string OfCharacter(char letter) => $"'{Escape(letter.ToString(), '\'')}'";

    /// <summary>How tightly the literal binds: a negative number is an operator with its operand.</summary>
    public static Precedence PrecedenceOf(object value) => value switch
    {
        int and < 0 and > int.MinValue or long and < 0 and > long.MinValue or double and < 0 => Precedence.Unary,
        _ => Precedence.Primary,
    };

    private static string OfTime(DateTime time)
    {
        var date = $"{time.Year}, {time.Month}, {time.Day}";
        if (time.TimeOfDay == TimeSpan.Zero) return $"new DateTime({date})";
        return time.Ticks % TimeSpan.TicksPerSecond == 0
            ? $"new DateTime({date}, {time.Hour}, {time.Minute}, {time.Second})"
            : $"new DateTime({time.Ticks}L)";
    }

    private static string OfSpan(TimeSpan span)
    {
        if (span == TimeSpan.Zero) return "TimeSpan.Zero";
        return span.Ticks % TimeSpan.TicksPerSecond == 0 && span.Days == 0
            ? $"new TimeSpan({span.Hours}, {span.Minutes}, {span.Seconds})"
            : $"new TimeSpan({span.Ticks}L)";
    }

    private static string OfDouble(double number)
    {
        if (double.IsNaN(number)) return "double.NaN";
        if (number == Math.PI) return "Math.PI";
        if (double.IsInfinity(number)) return number > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity";
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0";
    }

    private static string Escape(string text, char quote)
    {
        var escaped = new StringBuilder();
        foreach (var letter in text)
        {
            var written = letter switch
            {
                '\\' => @"\\",
                '\n' => @"\n",
                '\r' => @"\r",
                '\t' => @"\t",
                '\0' => @"\0",
                _ when letter == quote => $"\\{quote}",
                // Surrogates are written as they are in pairs only by chance, so they are always escaped.
                _ when IsInvisible(letter) => $@"\u{(int)letter:x4}",
                _ => null,
            };
            if (written is null) escaped.Append(letter);
            else escaped.Append(written);
        }

        return escaped.ToString();
    }

    private static bool IsInvisible(char letter) => char.GetUnicodeCategory(letter) is UnicodeCategory.Control
        or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse
        || (letter != ' ' && char.IsWhiteSpace(letter));
}
