namespace CodeFarm.Synthesis;

/// <summary>Integer sequences that have a name: where they are meant, the description says it.</summary>
internal static class NamedSequenceComponents
{
    private const int LastIndex = 200;

    public static IEnumerable<Component> All { get; } =
    [
        Recurrence("Fibonacci", 0, 1, 1, 1, "fibonacci", "rabbit"),
        Recurrence("Lucas", 2, 1, 1, 1, "lucas"),
        Recurrence("Pell", 0, 1, 2, 1, "pell"),
        Recurrence("Jacobsthal", 0, 1, 1, 2, "jacobsthal"),
        Recurrence("JacobsthalLucas", 2, 1, 1, 2, "jacobsthal"),
        Named("Tribonacci", ["tribonacci"], Tribonacci,
            """
            private static int {name}(int index)
            {
                var (first, second, third) = (0, 0, 1);
                for (; index > 0; index--)
                    (first, second, third) = (second, third, checked(first + second + third));
                return first;
            }
            """),
        Named("Perrin", ["perrin"], Perrin,
            """
            private static int {name}(int index)
            {
                var (first, second, third) = (3, 0, 2);
                for (; index > 0; index--)
                    (first, second, third) = (second, third, checked(first + second));
                return first;
            }
            """),
        Named("Catalan", ["catalan"], Catalan,
            """
            private static int {name}(int index)
            {
                var catalan = 1L;
                for (var k = 0; k < index; k++)
                    catalan = catalan * (4 * k + 2) / (k + 2);
                return checked((int)catalan);
            }
            """),
        Named("Bell", ["bell"], Bell,
            """
            private static int {name}(int size)
            {
                var row = new List<int> { 1 };
                for (; size > 0; size--)
                {
                    // The row of Bell's triangle: it starts with the last number of the one above, to which each of those is added.
                    var next = new List<int> { row[^1] };
                    foreach (var above in row)
                        next.Add(checked(next[^1] + above));
                    row = next;
                }

                return row[0];
            }
            """, "System.Collections.Generic"),
        Named("Derangements", ["derange", "subfactorial", "rencontre"], Derangements,
            """
            private static int {name}(int items)
            {
                var (previous, current) = (1, 0);
                for (var count = 1; count < items; count++)
                    (previous, current) = (current, checked(count * (previous + current)));
                return items == 0 ? 1 : current;
            }
            """),
    ];

    /// <summary>The sequence in which each number is so many times the last one and so many times the one before that.</summary>
    public static Component Recurrence(string name, int first, int second, int ofLast, int ofSecondLast, params string[] keywords) =>
        Named(name, keywords, index => Recur(index, first, second, ofLast, ofSecondLast),
            $$"""
            private static int {name}(int index)
            {
                var (current, next) = ({{first}}, {{second}});
                for (; index > 0; index--)
                    (current, next) = (next, checked({{Times(ofLast, "next")}} {{(ofSecondLast < 0 ? "-" : "+")}} {{Times(Math.Abs(ofSecondLast), "current")}}));
                return current;
            }
            """);

    /// <summary>The number of a sequence in which each is so many times the last one and so many times the one before that; null where it is too large.</summary>
    public static int? ValueOf(int index, int first, int second, int ofLast, int ofSecondLast) =>
        Recur(index, first, second, ofLast, ofSecondLast) is { HasValue: true } value ? value.Value : null;

    private static Component Named(string name, string[] keywords, Func<int, Maybe<int>> evaluate, string source, params string[] usings) =>
        Component.Of(name, 7, evaluate, new CSharpTemplate("{helper}({0})") { Helper = new HelperMethod(name, source, usings) })
            with { Keywords = keywords, NeedsKeyword = true, ResultName = char.ToLowerInvariant(name[0]) + name[1..] };

    private static string Times(int factor, string name) => factor switch { 1 => name, -1 => "-" + name, _ => $"{factor} * {name}" };

    private static Maybe<int> Recur(int index, long first, long second, int ofLast, int ofSecondLast)
    {
        if (index is < 0 or > LastIndex) return Undefined.Result;
        for (; index > 0; index--)
        {
            // The program computes one number ahead, which must not overflow either.
            if (Math.Abs(second) > int.MaxValue / 64) return Undefined.Result;
            (first, second) = (second, (ofLast * second) + (ofSecondLast * first));
        }

        return (int)first;
    }

    private static Maybe<int> Tribonacci(int index) => ThreeTerms(index, 0, 0, 1, (first, second, third) => first + second + third);

    private static Maybe<int> Perrin(int index) => ThreeTerms(index, 3, 0, 2, (first, second, _) => first + second);

    private static Maybe<int> ThreeTerms(int index, long first, long second, long third, Func<long, long, long, long> next)
    {
        if (index is < 0 or > LastIndex) return Undefined.Result;
        for (; index > 0; index--)
        {
            if (third > int.MaxValue / 4) return Undefined.Result;
            (first, second, third) = (second, third, next(first, second, third));
        }

        return (int)first;
    }

    private static Maybe<int> Catalan(int index)
    {
        if (index is < 0 or > 19) return Undefined.Result;
        var catalan = 1L;
        for (var k = 0; k < index; k++)
            catalan = catalan * ((4 * k) + 2) / (k + 2);
        return (int)catalan;
    }

    private static Maybe<int> Bell(int size)
    {
        if (size is < 0 or > 13) return Undefined.Result;
        var row = new List<int> { 1 };
        for (; size > 0; size--)
        {
            var next = new List<int> { row[^1] };
            foreach (var above in row)
                next.Add(next[^1] + above);
            row = next;
        }

        return row[0];
    }

    private static Maybe<int> Derangements(int items)
    {
        if (items is < 0 or > 12) return Undefined.Result;
        var (previous, current) = (1, 0);
        for (var count = 1; count < items; count++)
            (previous, current) = (current, count * (previous + current));
        return items == 0 ? 1 : current;
    }
}
