using System.Globalization;
using System.Text;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Emission;

/// <summary>Writes values as C# literals.</summary>
internal static class Literals
{
    public static string Of(object value) => value switch
    {
        string text => $"\"{Escape(text, '"')}\"",
        int number => number == int.MinValue ? "int.MinValue" : number.ToString(CultureInfo.InvariantCulture),
        long number => number == long.MinValue ? "long.MinValue" : number.ToString(CultureInfo.InvariantCulture) + "L",
        double number => OfDouble(number),
        bool truth => truth ? "true" : "false",
        ITextMap { Keys.Length: 0 } => "{ }",
        ITextMap map => $"{{ {string.Join(", ", map.Keys.Select((key, index) => $"[{Of(key)}] = {Of(map.Contents.GetValue(index)!)}"))} }}",
        System.Collections.IEnumerable items => $"[{string.Join(", ", items.Cast<object>().Select(Of))}]",
        _ => throw new ArgumentException($"A value of the type {value.GetType()} has no literal.", nameof(value)),
    };

    public static string OfCharacter(char letter) => $"'{Escape(letter.ToString(), '\'')}'";

    /// <summary>How tightly the literal binds: a negative number is an operator with its operand.</summary>
    public static Precedence PrecedenceOf(object value) => value switch
    {
        int and < 0 and > int.MinValue or long and < 0 and > long.MinValue or double and < 0 => Precedence.Unary,
        _ => Precedence.Primary,
    };

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
            escaped.Append(letter switch
            {
                '\\' => @"\\",
                '\n' => @"\n",
                '\r' => @"\r",
                '\t' => @"\t",
                '\0' => @"\0",
                _ when letter == quote => $"\\{quote}",
                // Surrogates are written as they are in pairs only by chance, so they are always escaped.
                _ when IsInvisible(letter) => $@"\u{(int)letter:x4}",
                _ => letter.ToString(),
            });
        }

        return escaped.ToString();
    }

    private static bool IsInvisible(char letter) => char.GetUnicodeCategory(letter) is UnicodeCategory.Control
        or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse
        || (letter != ' ' && char.IsWhiteSpace(letter));
}
