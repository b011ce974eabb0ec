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
        Requirements.Of("due date(DateOnly invoiced) -> DateOnly", "The due date of an invoice: 30 days later, and the next Monday if that is a weekend.",
            [[D(2026, 1, 5), D(2026, 2, 4)], [D(2026, 1, 8), D(2026, 2, 9)], [D(2026, 1, 9), D(2026, 2, 9)], [D(2026, 3, 31), D(2026, 4, 30)], [D(2026, 2, 12), D(2026, 3, 16)]],
            [[D(2026, 5, 15), D(2026, 6, 15)], [D(2026, 5, 21), D(2026, 6, 22)], [D(2026, 6, 1), D(2026, 7, 1)]]),
        Requirements.Of("next monday(DateOnly date) -> DateOnly", "The first Monday after a date.",
            [[D(2026, 1, 5), D(2026, 1, 12)], [D(2026, 1, 7), D(2026, 1, 12)], [D(2026, 1, 11), D(2026, 1, 12)], [D(2026, 2, 28), D(2026, 3, 2)]],
            [[D(2026, 3, 6), D(2026, 3, 9)], [D(2026, 12, 31), D(2027, 1, 4)]]),
        Requirements.Of("working days(DateOnly from, DateOnly to) -> int", "The number of working days (Monday to Friday) from a date to another, both included.",
            [[D(2026, 1, 5), D(2026, 1, 9), 5], [D(2026, 1, 9), D(2026, 1, 12), 2], [D(2026, 1, 10), D(2026, 1, 11), 0], [D(2026, 1, 1), D(2026, 1, 31), 22]],
            [[D(2026, 2, 1), D(2026, 2, 28), 20], [D(2026, 3, 4), D(2026, 3, 4), 1], [D(2026, 3, 4), D(2026, 3, 3), 0]]),
        Requirements.Of("line total(int quantity, double price, double discount) -> double", "The total of an order line with a discount in percent, rounded to 2 decimals.",
            [[2, 10.0, 0.0, 20.0], [3, 19.99, 10.0, 53.97], [1, 100.0, 25.0, 75.0], [7, 0.99, 5.0, 6.58]],
            [[4, 12.5, 50.0, 25.0], [10, 3.33, 20.0, 26.64]]),
        Requirements.Of("names by city(string*string[] persons) -> string:string[]", "The names of the persons of each city.",
            [[L(("Ada", "London"), ("Bob", "Paris"), ("Cy", "London")), Map(("London", L("Ada", "Cy")), ("Paris", L("Bob")))], [L(("Dora", "Rome")), Map(("Rome", L("Dora")))], [L(("Ed", "Paris"), ("Flo", "Paris")), Map(("Paris", L("Ed", "Flo")))]],
            [[L(("P", "A"), ("Q", "B"), ("R", "A")), Map(("A", L("P", "R")), ("B", L("Q")))]]),
        Requirements.Of("is product code(string code) -> bool", "Whether a text is a product code: three capitals, a hyphen and four digits.",
            [["ABC-1234", true], ["abc-1234", false], ["ABC1234", false], ["XYZ-0001", true], ["ABCD-123", false], ["QRS-12345", false]],
            [["AB-1234", false], ["KLM-9876", true], ["KLM-98A6", false], ["KLM-9876\n", false]]),
        Requirements.Of("clock(int hour, int minute) -> string", "The time of a clock after so many hours and minutes, which may be more than a day or negative.",
            [[8, 0, "08:00"], [24, 0, "00:00"], [25, 160, "03:40"], [-1, 15, "23:15"], [0, -40, "23:20"]],
            [[100, 5, "04:05"], [-25, -160, "20:20"]]),
        Requirements.Of("are balanced(string text) -> bool", "Whether all brackets of a text are closed in the right order.",
            [["[]", true], ["([{}])", true], ["[[", false], ["}{", false], ["{]", false], ["a(b)c", true], ["(]", false]],
            [["{[}]", false], ["([])[]", true]]),
        Requirements.Of("largest of(int[] numbers, int count) -> int", "The largest of the numbers.",
            [[new[] { 3, 9, 4 }, 3, 9], [new[] { 12, 5 }, 2, 12], [new[] { 1, 2, 3, 40 }, 4, 40]],
            [[new[] { 7, 8, 1 }, 3, 8], [new[] { 5 }, 1, 5]]),
    ];

    private static T[] L<T>(params T[] items) => items;

    private static Dictionary<string, IReadOnlyList<string>> Map(params (string Key, string[] Values)[] entries) =>
        entries.ToDictionary(entry => entry.Key, entry => (IReadOnlyList<string>)entry.Values);

    private static DateOnly D(int year, int month, int day) => new(year, month, day);
}
