using System.Numerics;

namespace CodeFarm.Synthesis;

/// <summary>Components over lists of numbers.</summary>
internal static class NumberListComponents
{
    public static IEnumerable<Component> All { get; } =
    [
        Component.Of<int[], int>("Sum", 2, numbers => SumOf(numbers) is { } sum ? (int)sum : Undefined.Result, Call("{0}.Sum()"))
            with { Keywords = ["sum", "total", "add"], ResultName = "sum" },
        Component.Of<long[], long>("Sum", 2, numbers => SumOf(numbers) is { } sum ? (long)sum : Undefined.Result, Call("{0}.Sum()"))
            with { Keywords = ["sum", "total", "add"], ResultName = "sum" },
        Component.Of<double[], double>("Sum", 2, numbers => numbers.Sum(), Call("{0}.Sum()") with { TotalText = "{0}.Sum()" })
            with { Keywords = ["sum", "total", "add"], ResultName = "sum" },
        Component.Of<int[], double>("Average", 2, numbers => numbers.Length > 0 ? numbers.Average() : Undefined.Result, Call("{0}.Average()") with { TotalText = "{0}.DefaultIfEmpty().Average()" })
            with { Keywords = ["average", "mean"], ResultName = "average" },
        // Of nothing but negative zeros, LINQ gives either zero: it depends on whether the source is an array.
        Component.Of<double[], double>("Average", 2,
            numbers => numbers.All(number => number == 0 && double.IsNegative(number)) ? Undefined.Result : numbers.Average(), Call("{0}.Average()") with { TotalText = "{0}.DefaultIfEmpty().Average()" })
            with { Keywords = ["average", "mean"], ResultName = "average" },
        Component.Of<int, int, int[]>("Range", 4,
            (start, count) => count is >= 0 and <= 1_000 && start <= int.MaxValue - count ? Enumerable.Range(start, count).ToArray() : Undefined.Result,
            Call("Enumerable.Range({0}, {1})") with { Form = ListForm.Sequence })
            with { Keywords = ["range", "from", "up", "until", "first"], ElementName = "number", ResultName = "numbers" },
        .. For<int>("int"), .. For<long>("long"), .. For<double>("double"),
    ];

    private static IEnumerable<Component> For<T>(string type)
        where T : struct, INumber<T> =>
    [
        Component.Of<T[], T>("Max", 2, numbers => numbers.Length > 0 ? numbers.Max() : Undefined.Result, Call("{0}.Max()") with { TotalText = "{0}.DefaultIfEmpty().Max()" })
            with { Keywords = ["max", "larg", "great", "high", "long", "best", "most"], ResultName = "largest" },
        Component.Of<T[], T>("Min", 2, numbers => numbers.Length > 0 ? numbers.Min() : Undefined.Result, Call("{0}.Min()") with { TotalText = "{0}.DefaultIfEmpty().Min()" })
            with { Keywords = ["min", "small", "least", "lowest", "short", "worst"], ResultName = "smallest" },
        Component.Of<T[], T>("Product", 4, numbers => numbers.Aggregate(T.One, (product, number) => product * number),
            Call(typeof(T) == typeof(double) ? "{0}.Aggregate(1.0, (product, number) => product * number)" : $"{{0}}.Aggregate({(typeof(T) == typeof(long) ? "1L" : "1")}, (product, number) => product * number)"))
            with { Keywords = ["product", "multipl", "factorial"], ResultName = "product" },
        Component.Of<T[], T[]>("Differences", 4, numbers => numbers.Zip(numbers.Skip(1), (previous, next) => next - previous).ToArray(),
            Call("{0}.Zip({0}.Skip(1), (previous, next) => next - previous)") with { Form = ListForm.Sequence })
            with { Keywords = ["differen", "change", "gain", "consecutive", "delta", "between"], ElementName = "difference", ResultName = "differences" },
        Component.Of<T[], int, T[][]>("Windows", 4,
            (numbers, size) => size >= 1 ? Enumerable.Range(0, Math.Max(0, numbers.Length - size + 1)).Select(start => numbers[start..(start + size)]).ToArray() : Undefined.Result,
            new("{helper}({0}, {1})", "System.Linq") { Form = ListForm.Sequence, Helper = WindowsHelper(type) })
            with { Inverses = [ListInverses.Windows<T>()], Keywords = ["window", "moving", "sliding", "consecutive", "rolling"], ElementName = "window", ResultName = "windows" },
        Component.Of<T[], int, T[][]>("Chunk", 4, (numbers, size) => size >= 1 ? numbers.Chunk(size).ToArray() : Undefined.Result,
            Call("{0}.Chunk({1})") with { Form = ListForm.Sequence })
            with { Inverses = [ListInverses.Chunk<T>()], Keywords = ["chunk", "batch", "group", "block"], ElementName = "chunk", ResultName = "chunks" },
        Component.Of<T[][], T[]>("Flatten", 3, lists => lists.SelectMany(list => list).ToArray(), Call("{0}.SelectMany(list => list)") with { Form = ListForm.Sequence })
            with { Keywords = ["flat", "concat", "all"] },
        Running<T>("RunningMaximum", T.Max, type, "Math.Max(previous, current)", "running", "far", "max+far"),
        Running<T>("RunningMinimum", T.Min, type, "Math.Min(previous, current)", "running", "far", "min+far"),
        Running<T>("RunningSum", (left, right) => left + right, type, "previous + current", "running", "cumulativ", "prefix sum", "partial sum", "far"),
        Running<T>("RunningProduct", (left, right) => left * right, type, "previous * current", "running", "cumulativ"),
    ];

    /// <summary>
    /// LINQ's sum of integers throws where a partial sum leaves the range, and adds in an order of its own; so the sum is
    /// defined only where no order can leave it: null, or the sum.
    /// </summary>
    internal static Int128? SumOf<T>(T[] numbers)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var (positive, negative) = (Int128.Zero, Int128.Zero);
        foreach (var number in numbers)
        {
            if (T.IsPositive(number)) positive += Int128.CreateChecked(number);
            else negative += Int128.CreateChecked(number);
        }

        return positive <= Int128.CreateChecked(T.MaxValue) && negative >= Int128.CreateChecked(T.MinValue) ? positive + negative : null;
    }

    private static HelperMethod WindowsHelper(string type) => new(
        "Windows",
        $$"""
        private static IEnumerable<{{type}}[]> {name}(IEnumerable<{{type}}> numbers, int size)
        {
            var all = numbers.ToArray();
            for (var start = 0; start + size <= all.Length; start++)
                yield return all[start..(start + size)];
        }
        """,
        "System.Collections.Generic", "System.Linq");

    private static Component Running<T>(string name, Func<T, T, T> step, string type, string source, params string[] keywords)
        where T : struct, INumber<T>
    {
        var helper = new HelperMethod(
            name,
            $$"""
            private static {{type}}[] {name}(IEnumerable<{{type}}> numbers)
            {
                var running = numbers.ToArray();
                for (var index = 1; index < running.Length; index++)
                {
                    var (previous, current) = (running[index - 1], running[index]);
                    running[index] = {{source}};
                }

                return running;
            }
            """,
            [.. source.StartsWith("Math.", StringComparison.Ordinal) ? ["System"] : Array.Empty<string>(), "System.Collections.Generic", "System.Linq"]);
        return Component.Of<T[], T[]>(name, 4, Run, new("{helper}({0})") { Form = ListForm.Array, Helper = helper })
            with { Keywords = keywords, ResultName = "running" };

        Maybe<T[]> Run(T[] numbers)
        {
            var running = numbers.ToArray();
            for (var index = 1; index < running.Length; index++)
                running[index] = step(running[index - 1], running[index]);
            return running;
        }
    }

    private static CSharpTemplate Call(string text) => new(text, "System.Linq");
}
