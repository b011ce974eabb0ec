namespace CodeFarm.Synthesis;

/// <summary>Codes and kinds of texts that bear a name, and numbers in words.</summary>
internal static class TextCodeComponents
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
        "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    public static IEnumerable<Component> All { get; } =
    [
        NamedMethod.Of<string, bool>("IsPangram", ["pangram", "every letter", "all letter"],
            text => text.ToLowerInvariant() is var lower && "abcdefghijklmnopqrstuvwxyz".All(lower.Contains),
            """
            private static bool {name}(string text) =>
                "abcdefghijklmnopqrstuvwxyz".All(text.ToLowerInvariant().Contains);
            """, "System.Linq"),
        NamedMethod.Of<string, bool>("IsIsogram", ["isogram", "no repeat", "without repeat", "all+unique", "all+distinct"],
            text => text.ToLowerInvariant().Where(char.IsLetter).ToArray() is var letters && letters.Distinct().Count() == letters.Length,
            """
            private static bool {name}(string text)
            {
                var letters = text.ToLowerInvariant().Where(char.IsLetter).ToArray();
                return letters.Distinct().Count() == letters.Length;
            }
            """, "System.Linq"),
        NamedMethod.Of<string, bool>("IsIsbn10", ["isbn"], text => IsIsbn10(text.Replace("-", "", StringComparison.Ordinal)),
            """
            private static bool {name}(string text)
            {
                var digits = text.Replace("-", "", StringComparison.Ordinal);
                return digits.Length == 10 && digits[..9].All(char.IsAsciiDigit) && (char.IsAsciiDigit(digits[9]) || digits[9] == 'X')
                    && digits.Select((digit, index) => (10 - index) * (digit == 'X' ? 10 : digit - '0')).Sum() % 11 == 0;
            }
            """, "System", "System.Linq"),
        NamedMethod.Of<string, bool>("IsIsbn13", ["isbn", "ean", "barcode"], text => IsIsbn13(text.Replace("-", "", StringComparison.Ordinal)),
            """
            private static bool {name}(string text)
            {
                var digits = text.Replace("-", "", StringComparison.Ordinal);
                return digits.Length == 13 && digits.All(char.IsAsciiDigit)
                    && digits.Select((digit, index) => (digit - '0') * (index % 2 == 0 ? 1 : 3)).Sum() % 10 == 0;
            }
            """, "System", "System.Linq"),
        NamedMethod.Of<string, string>("Atbash", ["atbash"], text => string.Concat(text.Select(Mirrored)),
            """
            private static string {name}(string text) =>
                string.Concat(text.Select(letter => char.IsAsciiLetterLower(letter) ? (char)('a' + 'z' - letter) : char.IsAsciiLetterUpper(letter) ? (char)('A' + 'Z' - letter) : letter));
            """, "System.Linq"),
        NamedMethod.Of<string, string>("ExpandRuns", ["run length", "decod", "expand", "decompress"], ExpandRuns,
            """
            private static string {name}(string text)
            {
                var expanded = new StringBuilder();
                var count = 0;
                foreach (var letter in text)
                {
                    if (char.IsAsciiDigit(letter))
                    {
                        count = checked(count * 10 + (letter - '0'));
                        continue;
                    }

                    expanded.Append(letter, Math.Max(1, count));
                    count = 0;
                }

                return expanded.ToString();
            }
            """, "System", "System.Text"),
        NamedMethod.Of<int, string>("InWords", ["word+number", "words+number", "english", "spell", "say"],
            number => number is >= 0 and < 1_000_000 ? InWords(number) : Undefined.Result,
            """
            private static string {name}(int number)
            {
                string[] small =
                [
                    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
                    "seventeen", "eighteen", "nineteen",
                ];
                string[] tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
                return number switch
                {
                    < 20 => small[number],
                    < 100 => tens[number / 10] + (number % 10 > 0 ? "-" + small[number % 10] : ""),
                    < 1000 => small[number / 100] + " hundred" + (number % 100 > 0 ? " " + {name}(number % 100) : ""),
                    _ => {name}(number / 1000) + " thousand" + (number % 1000 > 0 ? " " + {name}(number % 1000) : ""),
                };
            }
            """),
        NamedMethod.Of<int, int>("NthPrime", ["nth prime", "th prime", "n th prime"],
            index => index is > 0 and <= 1_000 ? Enumerable.Range(2, 8_000).Where(NumberTheoryComponents.IsPrime).ElementAt(index - 1) : Undefined.Result,
            """
            private static int {name}(int index)
            {
                var number = 1;
                while (index > 0)
                {
                    number++;
                    if (Enumerable.Range(2, number - 2).TakeWhile(divisor => divisor <= number / divisor).All(divisor => number % divisor != 0))
                        index--;
                }

                return number;
            }
            """, "System.Linq"),
    ];

    private static char Mirrored(char letter) =>
        char.IsAsciiLetterLower(letter) ? (char)('a' + 'z' - letter) : char.IsAsciiLetterUpper(letter) ? (char)('A' + 'Z' - letter) : letter;

    private static bool IsIsbn10(string digits) =>
        digits.Length == 10 && digits[..9].All(char.IsAsciiDigit) && (char.IsAsciiDigit(digits[9]) || digits[9] == 'X')
        && digits.Select((digit, index) => (10 - index) * (digit == 'X' ? 10 : digit - '0')).Sum() % 11 == 0;

    private static bool IsIsbn13(string digits) =>
        digits.Length == 13 && digits.All(char.IsAsciiDigit) && digits.Select((digit, index) => (digit - '0') * (index % 2 == 0 ? 1 : 3)).Sum() % 10 == 0;

    private static Maybe<string> ExpandRuns(string text)
    {
        var expanded = new System.Text.StringBuilder();
        var count = 0;
        foreach (var letter in text)
        {
            if (char.IsAsciiDigit(letter))
            {
                count = (count * 10) + (letter - '0');
                if (count > 1_000) return Undefined.Result;
                continue;
            }

            expanded.Append(letter, Math.Max(1, count));
            count = 0;
        }

        return expanded.ToString();
    }

    private static string InWords(int number) => number switch
    {
        < 20 => Small[number],
        < 100 => Tens[number / 10] + (number % 10 > 0 ? "-" + Small[number % 10] : ""),
        < 1000 => Small[number / 100] + " hundred" + (number % 100 > 0 ? " " + InWords(number % 100) : ""),
        _ => InWords(number / 1000) + " thousand" + (number % 1000 > 0 ? " " + InWords(number % 1000) : ""),
    };
}
