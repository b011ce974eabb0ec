namespace CodeFarm.Synthesis.Tests;

/// <summary>Everyday functions over texts, where the answer must not depend on the lengths that the examples happen to have.</summary>
public static class TextRequirements
{
    public static IReadOnlyList<Requirement> All { get; } =
    [
        Requirements.Of("order number(string line) -> string", "The second number of a line.",
            [["order 17 of 2024-05", "2024"], ["box 3: 12 pieces, 40 kg", "12"], ["7 and 88", "88"]],
            [["a1b22c333", "22"], ["4,5", "5"]]),
        Requirements.Of("setting(string line) -> string", "What a setting is set to.",
            [["colour = dark red", "dark red"], ["size = 12", "12"], ["name = x = y", "x = y"]],
            [["a = b", "b"]]),
        Requirements.Of("folder(string path) -> string", "The folder of a path.",
            [["home/ada/notes.txt", "home/ada"], ["a/b", "a"], ["work/reports/2024/may.pdf", "work/reports/2024"]],
            [["x/y/z/w/v", "x/y/z/w"]]),
        Requirements.Of("swap case(string text) -> string", "Swaps upper and lower case.",
            [["Hello World", "hELLO wORLD"], ["abc", "ABC"], ["iPhone 7", "IpHONE 7"]],
            [["XyZ", "xYz"]]),
        Requirements.Of("home page(string address) -> string", "The address without its protocol.",
            [["https://example.com/a", "example.com/a"], ["http://x.org", "x.org"], ["https://a.b/c?d", "a.b/c?d"]],
            [["ftp://files.net/z", "files.net/z"]]),
        Requirements.Of("either(string first, string second, string word) -> string", "",
            [["red apples", "green pears", "pear", "green pears"], ["red apples", "green pears", "apple", "red apples"]],
            [["one two", "three", "two", "one two"], ["one two", "three", "hre", "three"]]),
        Requirements.Of("in short(string address) -> string", "",
            [["Albany, New York, USA", "Albany, NY, USA"], ["Boston, MA, USA", "Boston, MA, USA"], ["Ithaca, New York, USA", "Ithaca, NY, USA"]],
            [["Utica, New York, USA", "Utica, NY, USA"], ["Austin, TX, USA", "Austin, TX, USA"]]),
        Requirements.Of("secret(string text, int shift) -> string", "Caesar cipher: shifts each letter by a number of places.",
            [["abc", 1, "bcd"], ["Hello, World", 3, "Khoor, Zruog"], ["xyz", 2, "zab"]],
            [["Zebra!", 1, "Afcsb!"]]),
        Requirements.Of("run lengths(string text) -> string", "Run-length encoding of a text.",
            [["aaab", "a3b1"], ["xyz", "x1y1z1"], ["zzzz", "z4"]],
            [["aabbb", "a2b3"], ["", ""]]),
    ];
}
