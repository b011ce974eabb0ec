namespace CodeFarm.Synthesis.Search;

/// <summary>What people call the symbols that stand in texts.</summary>
internal static class SymbolNames
{
    private static readonly Dictionary<char, string[]> Names = new()
    {
        ['.'] = ["dot", "period", "full stop", "decimal point"], [','] = ["comma"], [';'] = ["semicolon"], [':'] = ["colon"],
        ['-'] = ["dash", "hyphen", "minus"], ['_'] = ["underscore"], [' '] = ["space", "blank"], ['/'] = ["slash"], ['\\'] = ["backslash"],
        ['@'] = ["at sign", "e-mail", "email"], ['#'] = ["hash"], ['*'] = ["star", "asterisk"], ['%'] = ["percent"], ['&'] = ["ampersand"],
        ['+'] = ["plus"], ['='] = ["equals", "equal sign"], ['|'] = ["pipe", "bar"], ['"'] = ["quot"], ['\''] = ["apostrophe", "quot"],
        ['('] = ["parenthes", "bracket"], [')'] = ["parenthes", "bracket"], ['['] = ["bracket"], [']'] = ["bracket"], ['\n'] = ["line"], ['\t'] = ["tab"],
    };

    /// <summary>Whether a word is the name of one of the symbols of a text.</summary>
    public static bool IsNameIn(string text, string word) =>
        text.Any(symbol => Names.TryGetValue(symbol, out var names) && names.Any(name => word.StartsWith(name, StringComparison.Ordinal)));

    /// <summary>Whether a description names a symbol or has it between quotes.</summary>
    public static bool AreIn(string description, char symbol) =>
        (Names.TryGetValue(symbol, out var names) && names.Any(name => description.Contains(name, StringComparison.OrdinalIgnoreCase)))
        || description.Contains($"'{symbol}'", StringComparison.Ordinal) || description.Contains($"\"{symbol}\"", StringComparison.Ordinal);
}
