namespace CodeFarm.Synthesis.Tests;

/// <summary>Functions that write a number anew: with other decimals, rounded to steps, as a range, padded, grouped or in another unit.</summary>
public static class WrittenNumberRequirements
{
    public static IReadOnlyList<Requirement> All { get; } =
    [
        Requirements.Of("price(string amount) -> string", "",
            [["12.5", "12.50"], ["7.128", "7.13"], ["120", "120.00"]],
            [["0.4", "0.40"], ["99.999", "100.00"]]),
        Requirements.Of("band(string age) -> string", "",
            [["37", "35-40"], ["12.5", "10-15"], ["81", "80-85"], ["64", "60-65"]],
            [["35", "35-40"], ["4", "0-5"]]),
        Requirements.Of("nearest quarter(string amount) -> string", "",
            [["1.13", "1.25"], ["3.9", "4.00"], ["10.6", "10.50"], ["2.74", "2.75"]],
            [["7.1", "7.00"], ["0.37", "0.25"]]),
        Requirements.Of("shelf(string number) -> string", "",
            [["shelf 7", "S007"], ["shelf 42", "S042"], ["shelf 123", "S123"]],
            [["shelf 5", "S005"], ["shelf 99", "S099"]]),
        Requirements.Of("metres(string kilometres) -> string", "",
            [["1.5", "1500"], ["0.25", "250"], ["3", "3000"], ["-0.75", "-750"]],
            [["12.125", "12125"], ["0", "0"]]),
        Requirements.Of("weight(double kilograms) -> string", "",
            [[2.0, "2.000 kg"], [0.5, "0.500 kg"], [12.3456, "12.346 kg"]],
            [[7.1, "7.100 kg"]]),
        Requirements.Of("up to the next fifty(string amount) -> string", "",
            [["312", "350"], ["1201", "1250"], ["49", "50"], ["777", "800"]],
            [["350", "350"], ["2", "50"]]),
        Requirements.Of("closest(string amount) -> int", "The closest whole number; a half goes away from zero.",
            [["10", 10], ["14.5", 15], ["-15.5", -16], ["3.2", 3]],
            [["15.3", 15], ["2.5", 3], ["0", 0]]),
        Requirements.Of("surname(string name) -> string", "",
            [["Albert, Anne", "Albert"], ["Sarlis, Fatma", "Sarlis"]],
            [["Kuznetsov, Dilorom", "Kuznetsov"]]),
        Requirements.Of("digits of a telephone number(string text) -> string", "",
            [["(525) 949 2246", "525-949-2246"], ["(014) 296 7788", "014-296-7788"]],
            [["(880) 816 8294", "880-816-8294"]]),
    ];
}
