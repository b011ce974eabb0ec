namespace CodeFarm.Synthesis.Tests;

/// <summary>Functions that order, choose, group and add up elements, and fees within bounds.</summary>
public static class OrderingRequirements
{
    public static IReadOnlyList<Requirement> All { get; } =
    [
        Requirements.Of("best offer(string*double[] offers) -> string", "The shop with the lowest price.",
            [[Offers(("North", 12.5), ("South", 9.9)), "South"], [Offers(("A", 1), ("B", 2), ("C", 3)), "A"], [Offers(("X", 7)), "X"], [Offers(("P", 5), ("Q", 4), ("R", 4.5)), "Q"]],
            [[Offers(("L", 2), ("M", 8), ("N", 1.25), ("O", 3)), "N"]]),
        Requirements.Of("by price(string*double[] offers) -> string[]", "The names of the offers, sorted by their price.",
            [[Offers(("North", 12.5), ("South", 9.9)), Row("South", "North")], [Offers(("A", 1), ("B", 3), ("C", 2)), Row("A", "C", "B")], [Offers(), Row()]],
            [[Offers(("P", 5), ("Q", 4), ("R", 3.5)), Row("R", "Q", "P")]]),
        Requirements.Of("by last name(string[] names) -> string[]", "Sorts the names by their last name.",
            [[Row("Ada Lovelace", "Alan Turing", "Grace Hopper"), Row("Grace Hopper", "Ada Lovelace", "Alan Turing")],
             [Row("Barbara Liskov", "Edsger Dijkstra"), Row("Edsger Dijkstra", "Barbara Liskov")], [Row("Donald E. Knuth", "Tony Hoare"), Row("Tony Hoare", "Donald E. Knuth")]],
            [[Row("Niklaus Wirth", "John Backus", "Frances Allen"), Row("Frances Allen", "John Backus", "Niklaus Wirth")]]),
        Requirements.Of("total by category(string[] lines) -> string:int", "Adds up the amounts of the lines \"category:amount\" for each category.",
            [[Row("food:3", "rent:10", "food:4"), Totals(("food", 7), ("rent", 10))], [Row("b:1", "a:2"), Totals(("a", 2), ("b", 1))],
             [Row("x:5", "x:5", "x:1", "y:0"), Totals(("x", 11), ("y", 0))], [Row(), Totals()]],
            [[Row("tea:20", "coffee:7", "tea:300"), Totals(("coffee", 7), ("tea", 320))]]),
        Requirements.Of("late fee(DateOnly due, DateOnly returned) -> double", "The fee for returning a book late, 50 cents for each day after the due date, at most 10 euros, and nothing when it is on time.",
            [[Day(3, 1), Day(3, 1), 0.0], [Day(3, 1), Day(3, 4), 1.5], [Day(3, 1), Day(2, 20), 0.0], [Day(3, 1), Day(5, 1), 10.0], [Day(3, 1), Day(3, 11), 5.0]],
            [[Day(4, 10), Day(4, 17), 3.5], [Day(4, 10), Day(4, 9), 0.0], [Day(4, 10), Day(12, 1), 10.0]]),
        Requirements.Of("grouped(string iban) -> string", "Writes an account number in groups of four characters, separated by spaces and in capitals.",
            [["de89370400440532013000", "DE89 3704 0044 0532 0130 00"], ["GB29NWBK60161331926819", "GB29 NWBK 6016 1331 9268 19"], ["no9386011117947", "NO93 8601 1117 947"], ["", ""]],
            [["fr14200410100505", "FR14 2004 1010 0505"]]),
        Requirements.Of("sales per shop(string*double[] sales) -> string:double", "The total of the sales of each shop.",
            [[Offers(("N", 1.5), ("S", 2), ("N", 3)), Sums(("N", 4.5), ("S", 2))], [Offers(("A", 0.5)), Sums(("A", 0.5))], [Offers(), Sums()]],
            [[Offers(("Z", 1), ("Y", 2.25), ("Z", 4), ("Y", 0.25)), Sums(("Y", 2.5), ("Z", 5))]]),
    ];

    private static DateOnly Day(int month, int day) => new(2026, month, day);

    private static string[] Row(params string[] items) => items;

    private static (string, double)[] Offers(params (string, double)[] offers) => offers;

    private static Dictionary<string, int> Totals(params (string Key, int Value)[] entries) => entries.ToDictionary(entry => entry.Key, entry => entry.Value);

    private static Dictionary<string, double> Sums(params (string Key, double Value)[] entries) => entries.ToDictionary(entry => entry.Key, entry => entry.Value);
}
