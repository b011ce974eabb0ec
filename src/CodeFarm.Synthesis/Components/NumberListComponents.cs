namespace CodeFarm.Synthesis;

/// <summary>Components over lists of numbers.</summary>
internal static class NumberListComponents
{
    private static readonly Type Numbers = ValueTypes.ListOf(typeof(int));
    private static readonly Type Reals = ValueTypes.ListOf(typeof(double));

    public static IEnumerable<Component> All { get; } =
    [
        Component.Of<int[]>("Sum", typeof(int), 2, Sum, Call("{0}.Sum()")) with { Keywords = ["sum", "total", "add"], ResultName = "sum" },
        Component.Of<int[]>("Max", typeof(int), 2, numbers => numbers.Length > 0 ? numbers.Max() : null, Call("{0}.Max()"))
            with { Keywords = ["max", "larg", "great", "high", "long"], ResultName = "largest" },
        Component.Of<int[]>("Min", typeof(int), 2, numbers => numbers.Length > 0 ? numbers.Min() : null, Call("{0}.Min()"))
            with { Keywords = ["min", "small", "least", "low", "short"], ResultName = "smallest" },
        Component.Of<int[]>("Average", typeof(double), 2, numbers => numbers.Length > 0 ? numbers.Average() : null, Call("{0}.Average()"))
            with { Keywords = ["average", "mean"], ResultName = "average" },
        Component.Of<int, int>("Range", Numbers, 4,
            (start, count) => count is >= 0 and <= 1_000 && start <= int.MaxValue - count ? Enumerable.Range(start, count).ToArray() : null,
            Call("Enumerable.Range({0}, {1})") with { Form = ListForm.Sequence })
            with { Keywords = ["range", "from", "up", "until"], ElementName = "number", ResultName = "numbers" },
        Running<int>("RunningMaximum", Math.Max, "int", "Math.Max(previous, current)", "running", "far", "cumulative", "max"),
        Running<int>("RunningMinimum", Math.Min, "int", "Math.Min(previous, current)", "running", "far", "cumulative", "min"),
        Running<int>("RunningSum", (left, right) => unchecked(left + right), "int", "previous + current", "running", "cumulative", "prefix", "sum"),
        Running<int>("RunningProduct", (left, right) => unchecked(left * right), "int", "previous * current", "running", "cumulative", "product"),

        Component.Of<double[]>("Sum", typeof(double), 2, numbers => numbers.Sum(), Call("{0}.Sum()")) with { Keywords = ["sum", "total", "add"], ResultName = "sum" },
        Component.Of<double[]>("Max", typeof(double), 2, numbers => numbers.Length > 0 ? numbers.Max() : null, Call("{0}.Max()"))
            with { Keywords = ["max", "larg", "great", "high"], ResultName = "largest" },
        Component.Of<double[]>("Min", typeof(double), 2, numbers => numbers.Length > 0 ? numbers.Min() : null, Call("{0}.Min()"))
            with { Keywords = ["min", "small", "least", "low"], ResultName = "smallest" },
        Component.Of<double[]>("Average", typeof(double), 2, Average, Call("{0}.Average()"))
            with { Keywords = ["average", "mean"], ResultName = "average" },
        Running<double>("RunningMaximum", Math.Max, "double", "Math.Max(previous, current)", "running", "far", "cumulative", "max"),
        Running<double>("RunningMinimum", Math.Min, "double", "Math.Min(previous, current)", "running", "far", "cumulative", "min"),
        Running<double>("RunningSum", (left, right) => left + right, "double", "previous + current", "running", "cumulative", "prefix", "sum"),
    ];

    /// <summary>
    /// LINQ's sum of integers throws where a partial sum leaves the range of int, and adds in an order of its own; so the
    /// sum is defined only where no order can leave it.
    /// </summary>
    private static object? Sum(int[] numbers)
    {
        var (positive, negative) = (0L, 0L);
        foreach (var number in numbers)
        {
            positive += Math.Max(number, 0);
            negative += Math.Min(number, 0);
        }

        return positive <= int.MaxValue && negative >= int.MinValue ? (int)(positive + negative) : null;
    }

    /// <summary>Of nothing but negative zeros, LINQ gives either zero: it depends on whether the source is an array.</summary>
    private static object? Average(double[] numbers) =>
        numbers.All(number => number == 0 && double.IsNegative(number)) ? null : numbers.Average();

    private static Component Running<T>(string name, Func<T, T, T> step, string type, string source, params string[] keywords)
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
        return Component.Of<T[]>(name, typeof(T) == typeof(int) ? Numbers : Reals, 4, Run, new("{helper}({0})") { Form = ListForm.Array, Helper = helper })
            with { Keywords = keywords };

        object? Run(T[] numbers)
        {
            var running = numbers.ToArray();
            for (var index = 1; index < running.Length; index++)
                running[index] = step(running[index - 1], running[index]);
            return running;
        }
    }

    private static CSharpTemplate Call(string text) => new(text, "System.Linq");
}
