namespace CodeFarm.Synthesis.Tests;

/// <summary>Everyday functions over characters, dates, tuples, nullable values and dictionaries with other keys than texts.</summary>
public static class TypeRequirements
{
    public static IReadOnlyList<Requirement> All { get; } = [.. Dictionaries, .. Characters, .. Dates, .. Tuples, .. Nullables];

    private static IReadOnlyList<Requirement> Dictionaries =>
    [
        Requirements.Of("frequencies(int[] numbers) -> int:int", "How often each number occurs.",
            [[new[] { 1, 2, 1 }, Map((1, 2), (2, 1))], [new[] { 5 }, Map((5, 1))], [new[] { 3, 3, 3 }, Map((3, 3))]],
            [[new[] { 7, 8, 8, 9 }, Map((7, 1), (8, 2), (9, 1))]]),
        Requirements.Of("name of(int:string names, int number) -> string", "Looks the name of a number up; unknown if it is missing.",
            [[Map((1, "one"), (2, "two")), 2, "two"], [Map((1, "one")), 5, "unknown"], [Map((7, "seven")), 7, "seven"], [Map((7, "seven"), (3, "three")), 9, "unknown"]],
            [[Map((4, "four")), 4, "four"], [Map((4, "four")), 1, "unknown"]]),
        Requirements.Of("by length(string[] words) -> int:string[]", "Groups the words by their length.",
            [[new[] { "a", "bb", "c" }, Map((1, L("a", "c")), (2, L("bb")))], [new[] { "one", "two" }, Map((3, L("one", "two")))], [new[] { "ab" }, Map((2, L("ab")))]],
            [[new[] { "x", "yyy", "zzz" }, Map((1, L("x")), (3, L("yyy", "zzz")))]]),
        Requirements.Of("letter counts(string text) -> char:int", "How often each letter of a text occurs.",
            [["abca", Map(('a', 2), ('b', 1), ('c', 1))], ["zz", Map(('z', 2))], ["hi", Map(('h', 1), ('i', 1))]],
            [["noon", Map(('n', 2), ('o', 2))]]),
        Requirements.Of("total stock(int:int stock) -> int", "The sum of all values.",
            [[Map((1, 5), (2, 7)), 12], [Map((9, 3)), 3], [Map((4, 1), (5, 1), (6, 8)), 10]],
            [[Map((1, 2), (3, 40)), 42]]),
    ];

    private static IReadOnlyList<Requirement> Characters =>
    [
        Requirements.Of("count letter(string text, char letter) -> int", "How many times a letter occurs in a text.",
            [["banana", 'a', 3], ["tree", 'e', 2], ["sky", 'x', 0]], [["mississippi", 's', 4]]),
        Requirements.Of("first letter(string word) -> char", "The first letter of a word, as a capital.",
            [["ada", 'A'], ["Grace", 'G'], ["linus", 'L']], [["turing", 'T']]),
        Requirements.Of("next letter(char letter) -> char", "The letter after a letter.",
            [['a', 'b'], ['m', 'n'], ['X', 'Y']], [['p', 'q']]),
        Requirements.Of("is vowel(char letter) -> bool", "Whether a letter is a vowel.",
            [['a', true], ['b', false], ['O', true], ['z', false]], [['e', true], ['t', false]]),
        Requirements.Of("position(char letter) -> int", "Position of a letter in the alphabet, beginning with 1.",
            [['a', 1], ['c', 3], ['z', 26]], [['m', 13]]),
        Requirements.Of("vowels(string text) -> char[]", "The vowels of a text, as a list of characters.",
            [["hello", new[] { 'e', 'o' }], ["sky", Array.Empty<char>()], ["Audio", new[] { 'A', 'u', 'i', 'o' }]], [["queue", new[] { 'u', 'e', 'u', 'e' }]]),
        Requirements.Of("line(char symbol, int width) -> string", "A line of a symbol.",
            [['-', 3, "---"], ['*', 5, "*****"], ['=', 1, "="]], [['#', 4, "####"]]),
    ];

    private static IReadOnlyList<Requirement> Dates =>
    [
        Requirements.Of("days until(DateOnly from, DateOnly to) -> int", "The number of days between two dates.",
            [[D(2024, 1, 1), D(2024, 1, 31), 30], [D(2024, 2, 28), D(2024, 3, 1), 2], [D(2023, 12, 25), D(2024, 1, 1), 7]],
            [[D(2024, 5, 1), D(2024, 5, 2), 1], [D(2024, 5, 3), D(2024, 5, 1), -2]]),
        Requirements.Of("due date(DateOnly invoice, int days) -> DateOnly", "When an invoice is due.",
            [[D(2024, 1, 15), 30, D(2024, 2, 14)], [D(2024, 2, 28), 1, D(2024, 2, 29)], [D(2023, 12, 31), 14, D(2024, 1, 14)]],
            [[D(2024, 6, 30), 1, D(2024, 7, 1)]]),
        Requirements.Of("is weekend(DateOnly date) -> bool", "Whether a date falls on a weekend.",
            [[D(2024, 6, 1), true], [D(2024, 6, 3), false], [D(2024, 6, 2), true], [D(2024, 6, 7), false]], [[D(2024, 6, 8), true], [D(2024, 6, 4), false]]),
        Requirements.Of("german date(DateOnly date) -> string", "The date in the format dd.MM.yyyy.",
            [[D(2024, 6, 1), "01.06.2024"], [D(1999, 12, 31), "31.12.1999"]], [[D(2001, 2, 3), "03.02.2001"]]),
        Requirements.Of("weekday(DateOnly date) -> string", "The name of the weekday.",
            [[D(2024, 6, 1), "Saturday"], [D(2024, 6, 3), "Monday"]], [[D(2024, 6, 5), "Wednesday"]]),
        Requirements.Of("latest(DateOnly[] dates) -> DateOnly", "The latest of the dates.",
            [[new[] { D(2024, 6, 1), D(2024, 7, 1) }, D(2024, 7, 1)], [new[] { D(2024, 6, 9), D(2023, 7, 1), D(2022, 1, 1) }, D(2024, 6, 9)]],
            [[new[] { D(2000, 1, 1), D(2010, 1, 1), D(2005, 1, 1) }, D(2010, 1, 1)]]),
        Requirements.Of("parse date(string text) -> DateOnly", "Reads a date such as 31/12/2024.",
            [["31/12/2024", D(2024, 12, 31)], ["01/02/2023", D(2023, 2, 1)]], [["05/06/2007", D(2007, 6, 5)]]),
        Requirements.Of("minutes(DateTime start, DateTime end) -> int", "The minutes between start and end.",
            [[T(10, 0), T(10, 45), 45], [T(8, 30), T(10, 0), 90], [T(0, 0), T(0, 1), 1]], [[T(9, 0), T(17, 0), 480]]),
    ];

    private static IReadOnlyList<Requirement> Tuples =>
    [
        Requirements.Of("divide(int number, int divisor) -> int*int", "The quotient and the remainder.",
            [[17, 5, (3, 2)], [20, 4, (5, 0)], [9, 2, (4, 1)]], [[100, 7, (14, 2)]]),
        Requirements.Of("swap(string*int pair) -> int*string", "Swaps the items of a pair.",
            [[("a", 1), (1, "a")], [("b", 7), (7, "b")]], [[("c", 9), (9, "c")]]),
        Requirements.Of("bounds(int[] numbers) -> int*int", "The smallest and the largest number.",
            [[new[] { 3, 1, 2 }, (1, 3)], [new[] { 5 }, (5, 5)], [new[] { 9, -4, 0 }, (-4, 9)]], [[new[] { 8, 6, 7 }, (6, 8)]]),
        Requirements.Of("scores(string[] names, int[] points) -> string*int[]", "Pairs each name with its points.",
            [[new[] { "a", "b" }, new[] { 1, 2 }, new[] { ("a", 1), ("b", 2) }], [new[] { "x" }, new[] { 9 }, new[] { ("x", 9) }]],
            [[new[] { "p", "q", "r" }, new[] { 4, 5, 6 }, new[] { ("p", 4), ("q", 5), ("r", 6) }]]),
        Requirements.Of("best(string*int[] scores) -> string", "The name with the most points.",
            [[new[] { ("ada", 3), ("bob", 9), ("cy", 5) }, "bob"], [new[] { ("x", 7), ("y", 2) }, "x"], [new[] { ("p", 1), ("q", 2), ("r", 4) }, "r"]],
            [[new[] { ("k", 5), ("l", 6), ("m", 1) }, "l"]]),
        Requirements.Of("ranking(string*int[] scores) -> string*int[]", "Sorted by points, descending.",
            [[new[] { ("ada", 3), ("bob", 9), ("cy", 5) }, new[] { ("bob", 9), ("cy", 5), ("ada", 3) }], [new[] { ("x", 2), ("y", 7) }, new[] { ("y", 7), ("x", 2) }]],
            [[new[] { ("k", 5), ("l", 6), ("m", 7) }, new[] { ("m", 7), ("l", 6), ("k", 5) }]]),
        Requirements.Of("distance(int*int from, int*int to) -> int", "The Manhattan distance of two points: the sum of the absolute differences.",
            [[(0, 0), (3, 4), 7], [(1, 1), (1, 5), 4], [(5, 2), (1, 1), 5], [(2, 7), (6, 3), 8], [(9, 0), (4, 6), 11], [(1, 8), (0, 2), 7]], [[(-1, 0), (2, 2), 5], [(3, 3), (1, 5), 4]]),
    ];

    private static IReadOnlyList<Requirement> Nullables =>
    [
        Requirements.Of("or zero(int? number) -> int", "The number, or 0 where it is missing.",
            [[5, 5], [null, 0], [-3, -3]], [[12, 12]]),
        Requirements.Of("or default(int? number, int other) -> int", "The number, otherwise the other one.",
            [[5, 9, 5], [null, 9, 9], [-3, 1, -3], [null, 4, 4]], [[12, 1, 12], [null, 8, 8]]),
        Requirements.Of("largest(int[] numbers) -> int?", "The largest number, or null where there is none.",
            [[new[] { 3, 8 }, 8], [Array.Empty<int>(), null], [new[] { 5 }, 5]], [[new[] { 1, 2, 9, 4 }, 9]]),
        Requirements.Of("sum of known(int?[] numbers) -> int", "The sum of the known numbers; missing ones are ignored.",
            [[new int?[] { 1, null, 2 }, 3], [new int?[] { null }, 0], [new int?[] { 4, 5 }, 9]], [[new int?[] { 10, null, null, 1 }, 11]]),
        Requirements.Of("quotient(int number, int divisor) -> int?", "The quotient, or null where the divisor is 0.",
            [[10, 2, 5], [7, 0, null], [9, 3, 3], [1, 0, null]], [[8, 4, 2], [3, 0, null]]),
    ];

    private static Dictionary<TKey, TValue> Map<TKey, TValue>(params (TKey Key, TValue Value)[] entries)
        where TKey : notnull =>
        entries.ToDictionary(entry => entry.Key, entry => entry.Value);

    private static string[] L(params string[] words) => words;

    private static DateOnly D(int year, int month, int day) => new(year, month, day);

    private static DateTime T(int hour, int minute) => new(2024, 5, 17, hour, minute, 0);
}
