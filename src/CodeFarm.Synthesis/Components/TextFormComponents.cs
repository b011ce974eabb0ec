using System.Globalization;
using System.Text.RegularExpressions;

namespace CodeFarm.Synthesis;

/// <summary>Forms that texts of a kind have: addresses, dates, colours and the ways in which names are written.</summary>
internal static class TextFormComponents
{
    public static IEnumerable<Component> All { get; } =
    [
        Form("IsEmailAddress", @"^[\w.+-]+@[\w-]+(\.[\w-]+)*\.\w{2,}\z", "email", "e mail"),
        Form("IsWebAddress", @"^https?://[\w-]+(\.[\w-]+)*(:\d+)?(/\S*)?\z", "url", "web address", "link"),
        Form("IsHexColor", @"^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})\z", "color", "colour"),
        Form("IsTimeOfDay", @"^([01]?[0-9]|2[0-3]):[0-5][0-9]\z", "time"),
        NamedMethod.Of<string, bool>("IsIpAddress", ["ip address", "ip", "ipv"],
            text => text.Split('.') is { Length: 4 } parts && Array.TrueForAll(parts, IsByte),
            """
            private static bool {name}(string text) =>
                text.Split('.') is { Length: 4 } parts
                && Array.TrueForAll(parts, part => part.Length is 1 or 2 or 3 && part.All(char.IsAsciiDigit) && int.Parse(part, CultureInfo.InvariantCulture) <= 255);
            """, "System", "System.Globalization", "System.Linq"),
        NamedMethod.Of<string, bool>("IsDate", ["valid date", "date+valid", "calendar date"],
            text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            """
            private static bool {name}(string text) =>
                DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
            """, "System", "System.Globalization"),
        NamedMethod.Of<int, int, int, bool>("IsDateOfNumbers", ["date+valid", "valid date", "gregorian date"],
            (year, month, day) => IsDate(year, month, day),
            """
            private static bool {name}(int year, int month, int day) =>
                year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
            """, "System"),
        NamedMethod.Of<string, string>("ToSnakeCase", ["snake"],
            text => SnakeCase(text),
            """
            private static string {name}(string text) =>
                string.Concat(text.Select((letter, index) => char.IsUpper(letter) && index > 0 ? $"_{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
            """, "System.Linq"),
        NamedMethod.Of<string, string>("ToPascalCase", ["camel", "pascal"],
            text => PascalCase(text),
            """
            private static string {name}(string text) =>
                string.Concat(text.Split('_', '-', ' ').Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
            """, "System.Linq"),
        NamedMethod.Of<string, string>("ToCamelCase", ["camel"],
            text => PascalCase(text) is { Length: > 0 } pascal ? char.ToLowerInvariant(pascal[0]) + pascal[1..] : Undefined.Result,
            """
            private static string {name}(string text)
            {
                var pascal = string.Concat(text.Split('_', '-', ' ').Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
                return char.ToLowerInvariant(pascal[0]) + pascal[1..];
            }
            """, "System.Linq"),
        NamedMethod.Of<int, string>("Ordinal", ["ordinal", "1st", "2nd", "th"],
            number => number >= 0 ? Ordinal(number) : Undefined.Result,
            """
            private static string {name}(int number)
            {
                var suffix = (number % 100) is >= 11 and <= 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
                return $"{number}{suffix}";
            }
            """),
    ];

    /// <summary>Without going back, the time to match grows with the length of the text only.</summary>
    private static Component Form(string name, string pattern, params string[] keywords) =>
        NamedMethod.Of<string, bool>(name, keywords,
            text => Regex.IsMatch(text, pattern, RegexOptions.NonBacktracking),
            $$"""
            private static bool {name}(string text) =>
                Regex.IsMatch(text, @"{{pattern}}", RegexOptions.NonBacktracking);
            """, "System.Text.RegularExpressions");

    private static bool IsByte(string part) =>
        part.Length is 1 or 2 or 3 && part.All(char.IsAsciiDigit) && int.Parse(part, CultureInfo.InvariantCulture) <= 255;

    private static bool IsDate(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static string SnakeCase(string text) =>
        string.Concat(text.Select((letter, index) => char.IsUpper(letter) && index > 0 ? $"_{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

    private static string PascalCase(string text) =>
        string.Concat(text.Split('_', '-', ' ').Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static string Ordinal(int number)
    {
        var suffix = (number % 100) is >= 11 and <= 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
        return $"{number.ToString(CultureInfo.InvariantCulture)}{suffix}";
    }
}
