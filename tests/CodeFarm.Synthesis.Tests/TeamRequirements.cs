namespace CodeFarm.Synthesis.Tests;

/// <summary>Everyday functions that a team asks for: amounts, dates, codes, names of things in texts.</summary>
public static class TeamRequirements
{
    public static IReadOnlyList<Requirement> All { get; } =
    [
        Requirements.Of("price with vat(double price) -> double", "The price including 20% VAT, rounded to 2 decimals.",
            [[10.0, 12.0], [99.99, 119.99], [0.5, 0.6], [3.33, 4.0]],
            [[12.35, 14.82], [7.77, 9.32]]),
        Requirements.Of("share(double part, double total) -> string", "The share of a part in a total as a percentage with one decimal, such as 12.5%.",
            [[1.0, 8.0, "12.5%"], [1.0, 3.0, "33.3%"], [2.0, 4.0, "50.0%"]],
            [[5.0, 7.0, "71.4%"]]),
        Requirements.Of("iso week(DateOnly date) -> int", "The ISO week number of a date.",
            [[D(2026, 1, 1), 1], [D(2024, 12, 30), 1], [D(2023, 1, 1), 52], [D(2026, 11, 21), 47]],
            [[D(2025, 6, 15), 24], [D(2021, 1, 3), 53]]),
        Requirements.Of("quarter(DateOnly date) -> string", "The quarter of the year of a date, such as Q3.",
            [[D(2026, 1, 15), "Q1"], [D(2026, 5, 1), "Q2"], [D(2026, 9, 30), "Q3"], [D(2026, 12, 31), "Q4"]],
            [[D(2026, 3, 31), "Q1"], [D(2026, 7, 1), "Q3"]]),
        Requirements.Of("age(DateOnly born, DateOnly day) -> int", "The age in full years on a day of somebody born on a date.",
            [[D(2000, 5, 20), D(2026, 5, 19), 25], [D(2000, 5, 20), D(2026, 5, 20), 26], [D(1990, 12, 31), D(2026, 1, 1), 35], [D(1985, 1, 1), D(2025, 6, 1), 40]],
            [[D(2010, 8, 15), D(2026, 8, 14), 15], [D(2010, 8, 15), D(2026, 8, 16), 16]]),
        Requirements.Of("csv column(string line, int column) -> string", "The nth column of a CSV line, counted from 1.",
            [["a,b,c", 2, "b"], ["1,22,333,4", 3, "333"], ["x,y", 1, "x"]],
            [["q,w,e,r", 4, "r"], ["m,n", 2, "n"]]),
        Requirements.Of("top words(string text, int count) -> string[]", "The most frequent words of a text, the most frequent first.",
            [["a b a c a b", 2, new[] { "a", "b" }], ["x y y", 1, new[] { "y" }], ["to be or not to be to", 1, new[] { "to" }]],
            [["q w w e e e", 3, new[] { "e", "w", "q" }]]),
        Requirements.Of("longest streak(bool[] days) -> int", "The length of the longest run of true values.",
            [[new[] { true, true, false, true }, 2], [new[] { false }, 0], [new[] { true, false, true, true, true }, 3], [Array.Empty<bool>(), 0]],
            [[new[] { false, true, true, false, true }, 2]]),
        Requirements.Of("kilobytes(int bytes) -> int", "Kilobytes of a number of bytes, rounded up.",
            [[1024, 1], [1, 1], [2049, 3], [5000, 5]],
            [[10_000, 10], [3072, 3]]),
        Requirements.Of("duration(int seconds) -> string", "A duration in seconds as minutes and seconds, such as 3:07.",
            [[187, "3:07"], [60, "1:00"], [59, "0:59"], [600, "10:00"]],
            [[3599, "59:59"], [5, "0:05"]]),
        Requirements.Of("kebab case(string name) -> string", "The words of a PascalCase name in lower case, joined by hyphens.",
            [["UserName", "user-name"], ["FirstOrderDate", "first-order-date"], ["Id", "id"]],
            [["OrderLineItem", "order-line-item"]]),
        Requirements.Of("masked address(string email) -> string", "Masks the part before the at sign except its first letter.",
            [["ada@example.com", "a***@example.com"], ["grace.hopper@navy.mil", "g***@navy.mil"], ["x@y.org", "x***@y.org"]],
            [["bob@b.io", "b***@b.io"]]),
        Requirements.Of("every third(int[] bounds) -> int[]", "The numbers from the smallest to the largest in steps of 3.",
            [[new[] { 2, 11 }, new[] { 2, 5, 8, 11 }], [new[] { 9, 0, 4 }, new[] { 0, 3, 6, 9 }], [new[] { 7, 1 }, new[] { 1, 4, 7 }]],
            [[new[] { 5, 10 }, new[] { 5, 8 }]]),
    ];

    private static DateOnly D(int year, int month, int day) => new(year, month, day);
}
