using System.Numerics;

namespace CodeFarm.Synthesis;

/// <summary>What statistics says of a list of numbers.</summary>
internal static class StatisticsComponents
{
    public static IEnumerable<Component> All { get; } =
    [
        .. For<int>("int"), .. For<double>("double"),
        ShareWhere<int>(), ShareWhere<double>(), ShareWhere<string>(), ShareWhere<bool>(),
    ];

    private static Component ShareWhere<T>()
        where T : notnull =>
        Component.Each<T, bool, double>("ShareWhere", 6,
            (items, tests) => items.Length > 0 ? (double)tests.Count(test => test) / items.Length : Undefined.Result,
            new("(double){0}.Count({1}) / {0}.Count()", "System.Linq")
            {
                Precedence = Precedence.Multiplicative,
                Variants =
                [
                    new(0, ArgumentForm.Array, "(double){0}.Count({1}) / {0}.Length", "System.Linq"),
                    new(0, ArgumentForm.ReadOnlyList, "(double){0}.Count({1}) / {0}.Count", "System.Linq"),
                ],
            })
            with { Keywords = ["ratio", "share", "fraction", "proportion", "percent", "probability"], NeedsKeyword = true, ResultName = "share" };

    private static IEnumerable<Component> For<T>(string type)
        where T : struct, INumber<T> =>
    [
        Helped<T>("Median", type, ["median", "middle"], Median,
            """
            private static double {name}(IEnumerable<{type}> numbers)
            {
                var sorted = numbers.Order().ToArray();
                return (sorted[(sorted.Length - 1) / 2] + (double)sorted[sorted.Length / 2]) / 2;
            }
            """),
        Helped<T>("Variance", type, ["varian", "deviation"], numbers => Variance(numbers, numbers.Length),
            """
            private static double {name}(IReadOnlyCollection<{type}> numbers)
            {
                var mean = numbers.Average();
                return numbers.Sum(number => (number - mean) * (number - mean)) / numbers.Count;
            }
            """),
        Helped<T>("SampleVariance", type, ["varian", "deviation", "sample"], numbers => Variance(numbers, numbers.Length - 1),
            """
            private static double {name}(IReadOnlyCollection<{type}> numbers)
            {
                var mean = numbers.Average();
                return numbers.Sum(number => (number - mean) * (number - mean)) / (numbers.Count - 1);
            }
            """),
    ];

    private static Component Helped<T>(string name, string type, string[] keywords, Func<T[], Maybe<double>> evaluate, string source)
        where T : struct, INumber<T>
    {
        var helper = new HelperMethod(
            name, source.Replace("{type}", type, StringComparison.Ordinal), "System.Collections.Generic", "System.Linq");
        // A collection that is counted must be one.
        var text = source.Contains("IReadOnlyCollection", StringComparison.Ordinal) ? "{helper}({0}.ToArray())" : "{helper}({0})";
        return Component.Of(name, 6, evaluate, new CSharpTemplate(text, text.Contains("ToArray", StringComparison.Ordinal) ? ["System.Linq"] : [])
            {
                Helper = helper,
                Variants = [new(0, ArgumentForm.Array, "{helper}({0})"), new(0, ArgumentForm.ReadOnlyList, "{helper}({0})")],
            })
            with { Keywords = keywords, ResultName = char.ToLowerInvariant(name[0]) + name[1..] };
    }

    private static Maybe<double> Median<T>(T[] numbers)
        where T : struct, INumber<T>
    {
        if (numbers.Length == 0) return Undefined.Result;
        var sorted = numbers.Order().ToArray();
        return (double.CreateChecked(sorted[(sorted.Length - 1) / 2]) + double.CreateChecked(sorted[sorted.Length / 2])) / 2;
    }

    private static Maybe<double> Variance<T>(T[] numbers, int divisor)
        where T : struct, INumber<T>
    {
        if (divisor < 1) return Undefined.Result;
        // As LINQ adds: the integers exactly, the others one after the other.
        var mean = numbers is int[] integers ? integers.Average() : ((double[])(object)numbers).Average();
        return numbers.Sum(number => (double.CreateChecked(number) - mean) * (double.CreateChecked(number) - mean)) / divisor;
    }
}
