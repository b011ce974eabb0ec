namespace CodeFarm.Synthesis;

/// <summary>Characters (UTF-16 code units) as values: what they are, their codes, and how they come out of texts and into them.</summary>
internal static class CharComponents
{
    public static IReadOnlyList<Component> All { get; } =
    [
        Test("IsDigit", 3, char.IsDigit, "digit", "number"),
        Test("IsLetter", 3, char.IsLetter, "letter", "alphabet"),
        Test("IsLetterOrDigit", 4, char.IsLetterOrDigit, "alphanumeric", "letter"),
        Test("IsUpper", 3, char.IsUpper, "upper", "capital"),
        Test("IsLower", 3, char.IsLower, "lower"),
        Test("IsWhiteSpace", 4, char.IsWhiteSpace, "space", "whitespace", "blank"),
        Test("IsPunctuation", 4, char.IsPunctuation, "punctuation"),
        Component.Of<char, bool>("IsVowel", 4, letter => "aeiouAEIOU".Contains(letter), new("\"aeiouAEIOU\".Contains({0})"))
            with { Keywords = ["vowel", "consonant"] },
        Component.Of<char, char>("ToUpperCharacter", 3, letter => char.ToUpperInvariant(letter), new("char.ToUpperInvariant({0})"))
            with { Keywords = ["upper", "capital", "case"], ResultName = "upper" },
        Component.Of<char, char>("ToLowerCharacter", 3, letter => char.ToLowerInvariant(letter), new("char.ToLowerInvariant({0})"))
            with { Keywords = ["lower", "case"], ResultName = "lower" },
        Component.Of<char, int>("CodeOf", 3, letter => letter, new("(int){0}") { Precedence = Precedence.Unary })
            with { Keywords = ["code", "ascii", "position", "alphabet", "unicode"], ResultName = "code" },
        Component.Of<int, char>("CharacterOfCode", 3, code => code is >= 0 and <= char.MaxValue ? (char)code : Undefined.Result,
            new("(char)({0})") { Precedence = Precedence.Unary })
            with { Keywords = ["code", "ascii", "alphabet", "unicode"], ResultName = "letter" },
        Component.Of<char, int, char>("ShiftCharacter", 3,
            (letter, places) => (long)letter + places is >= 0 and <= char.MaxValue and var code ? (char)code : Undefined.Result,
            new("(char)({0} + {1})") { Precedence = Precedence.Unary, OperandPrecedence = Precedence.Additive })
            with { Keywords = ["shift", "next", "previous", "after", "before", "letter", "plus"], ResultName = "letter" },
        Component.Of<char, char, int>("CharacterDistance", 3, (left, right) => left - right, Operator("-", Precedence.Additive))
            with { Keywords = ["distance", "differ", "position", "alphabet", "value", "between"], ResultName = "distance" },
        Component.Of<char, int>("DigitValue", 3, letter => char.IsAsciiDigit(letter) ? letter - '0' : Undefined.Result,
            new("{0} - '0'") { Precedence = Precedence.Additive })
            with { Keywords = ["digit", "value", "number"], ResultName = "digit" },
        Component.Of<char, string>("CharacterToText", 2, letter => letter.ToString(), new("{0}.ToString()"))
            with { ResultName = "text" },
        Component.Of<char, int, string>("RepeatCharacter", 3, (letter, count) => count is >= 0 and <= 1_000 ? new string(letter, count) : Undefined.Result,
            new("new string({0}, {1})"))
            with { Keywords = ["repeat", "times", "fill", "line", "bar"], ResultName = "line" },
        Component.Of<char, char, bool>("SameCharacter", 2, (left, right) => left == right, Operator("==", Precedence.Equality))
            with { IsCommutative = true, Keywords = ["same", "equal", "match"] },
        Component.Of<char, char, bool>("DifferentCharacter", 4, (left, right) => left != right, Operator("!=", Precedence.Equality))
            with { IsCommutative = true, Keywords = ["differ", "not"] },
        Component.Of<char, char, bool>("CharacterBefore", 3, (left, right) => left < right, Operator("<", Precedence.Relational))
            with { Keywords = ["before", "less", "between"] },
        Component.Of<char, char, bool>("CharacterAtMost", 4, (left, right) => left <= right, Operator("<=", Precedence.Relational))
            with { Keywords = ["most", "between", "until"] },
        .. OfTexts,
    ];

    private static IEnumerable<Component> OfTexts =>
    [
        Component.Of<string, char>("FirstCharacter", 2, text => text.Length > 0 ? text[0] : Undefined.Result, new("{0}[0]"))
            with { Keywords = ["first", "initial"], ResultName = "first" },
        Component.Of<string, char>("LastCharacter", 2, text => text.Length > 0 ? text[^1] : Undefined.Result, new("{0}[^1]"))
            with { Keywords = ["last", "end"], ResultName = "last" },
        Component.Of<string, int, char>("CharacterAt", 2, (text, index) => index >= 0 && index < text.Length ? text[index] : Undefined.Result, new("{0}[{1}]"))
            with { Keywords = ["index", "position", "nth", "at", "second", "third", "middle"], ResultName = "letter" },
        Component.Of<string, char[]>("CharacterList", 2, text => text.ToCharArray(), new("{0}.ToCharArray()") { Form = ListForm.Array })
            with { Keywords = ["character", "letter", "list"], ElementName = "letter", ResultName = "letters" },
        Component.Of<char[], string>("TextOfCharacters", 2, letters => new string(letters), new("string.Concat({0})"))
            with { Keywords = ["text", "string", "word", "join", "concat"], ResultName = "text" },
        Component.Of<string, char, bool>("ContainsCharacter", 3, (text, letter) => text.Contains(letter), new("{0}.Contains({1})"))
            with { Keywords = ["contain", "has", "includ"] },
        Component.Of<string, char, int>("CountCharacter", 3, (text, letter) => text.Count(other => other == letter), new("{0}.Count({1}.Equals)", "System.Linq"))
            with { Keywords = ["count", "occur", "many", "times", "often"], ResultName = "count" },
        Component.Of<string, char, int>("IndexOfCharacter", 3, (text, letter) => text.IndexOf(letter), new("{0}.IndexOf({1})"))
            with { Keywords = ["index", "position", "find", "first"], ResultName = "index" },
        Component.Of<string, char, int>("LastIndexOfCharacter", 4, (text, letter) => text.LastIndexOf(letter), new("{0}.LastIndexOf({1})"))
            with { Keywords = ["index", "position", "last"], ResultName = "index" },
        Component.Of<string, char, string[]>("SplitAtCharacter", 3, (text, letter) => text.Split(letter), new("{0}.Split({1})") { Form = ListForm.Array })
            with { Keywords = ["split", "separat", "part"], ElementName = "part", ResultName = "parts" },
        Component.Of<string, char, string>("RemoveCharacter", 4, (text, letter) => text.Replace(letter.ToString(), "", StringComparison.Ordinal),
            new("{0}.Replace({1}.ToString(), \"\", StringComparison.Ordinal)", "System"))
            with { Keywords = ["remov", "without", "delet", "strip"], ResultName = "rest" },
        Component.Of<string, char, char, string>("ReplaceCharacter", 3, (text, old, other) => text.Replace(old, other), new("{0}.Replace({1}, {2})"))
            with { Keywords = ["replac", "instead", "swap"], ResultName = "replaced" },
        Component.Of<string, int, char, string>("PadLeftWith", 4, (text, width, letter) => width is >= 0 and <= 1_000 ? text.PadLeft(width, letter) : Undefined.Result, new("{0}.PadLeft({1}, {2})"))
            with { Keywords = ["pad", "width", "align", "fill", "right"], ResultName = "padded" },
        Component.Of<string, int, char, string>("PadRightWith", 4, (text, width, letter) => width is >= 0 and <= 1_000 ? text.PadRight(width, letter) : Undefined.Result, new("{0}.PadRight({1}, {2})"))
            with { Keywords = ["pad", "width", "align", "fill", "left"], ResultName = "padded" },
        Component.Of<string, char, string>("TrimCharacter", 4, (text, letter) => text.Trim(letter), new("{0}.Trim({1})"))
            with { Keywords = ["trim", "strip", "around"], ResultName = "trimmed" },
    ];

    private static Component Test(string name, int cost, Func<char, bool> test, params string[] keywords) =>
        Component.Of<char, bool>(name, cost, letter => test(letter), new($"char.{name}({{0}})"))
            with { Keywords = keywords };

    private static CSharpTemplate Operator(string symbol, Precedence precedence) => new($"{{0}} {symbol} {{1}}") { Precedence = precedence };
}
