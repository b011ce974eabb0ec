namespace CodeFarm.Synthesis;

/// <summary>Components that apply a function again and again, each time to its last result: folds, running results and iterations.</summary>
internal static class AccumulationComponents
{
    private const string NumberState = "total";
    private const string OtherState = "result";

    private static readonly HelperMethod RunningHelper = new(
        "Running",
        """
        private static IEnumerable<TState> {name}<T, TState>(IEnumerable<T> items, TState state, Func<TState, T, TState> step)
        {
            foreach (var item in items)
            {
                state = step(state, item);
                yield return state;
            }
        }
        """,
        "System", "System.Collections.Generic");

    private static readonly HelperMethod RunningFromFirstHelper = new(
        "RunningFromFirst",
        """
        private static IEnumerable<T> {name}<T>(IEnumerable<T> items, Func<T, T, T> step)
        {
            using var rest = items.GetEnumerator();
            if (!rest.MoveNext())
                yield break;
            var state = rest.Current;
            yield return state;
            while (rest.MoveNext())
            {
                state = step(state, rest.Current);
                yield return state;
            }
        }
        """,
        "System", "System.Collections.Generic");

    private static readonly HelperMethod IterateHelper = new(
        "Iterate",
        """
        private static T {name}<T>(T state, int steps, Func<T, T> next)
        {
            for (var step = 0; step < steps; step++)
                state = next(state);
            return state;
        }
        """,
        "System");

    private static readonly HelperMethod StatesHelper = new(
        "States",
        """
        private static IEnumerable<T> {name}<T>(T state, int steps, Func<T, T> next)
        {
            yield return state;
            for (var step = 0; step < steps; step++)
            {
                state = next(state);
                yield return state;
            }
        }
        """,
        "System", "System.Collections.Generic");

    private static readonly HelperMethod IterateWhileHelper = new(
        "IterateWhile",
        """
        private static T {name}<T>(T state, Func<T, bool> condition, Func<T, T> next)
        {
            for (var step = 0; condition(state); step++)
                state = step < 1_000_000 ? next(state) : throw new InvalidOperationException("The sequence does not end.");
            return state;
        }
        """,
        "System");

    private static readonly HelperMethod StatesWhileHelper = new(
        "StatesWhile",
        """
        private static IEnumerable<T> {name}<T>(T state, Func<T, bool> condition, Func<T, T> next)
        {
            for (var step = 0; condition(state); step++)
            {
                yield return state;
                state = step < 1_000_000 ? next(state) : throw new InvalidOperationException("The sequence does not end.");
            }
        }
        """,
        "System", "System.Collections.Generic");

    public static IEnumerable<Component> All { get; } =
    [
        .. Fold<int, int>(), .. Fold<long, long>(), .. Fold<double, double>(), .. Fold<string, string>(), .. Fold<bool, bool>(),
        .. Fold<string, int>(), .. Fold<int, string>(), .. Fold<int, bool>(), .. Fold<int, long>(), .. Fold<int, double>(),
        .. FoldFromFirst<int>(), .. FoldFromFirst<long>(), .. FoldFromFirst<double>(), .. FoldFromFirst<string>(), .. FoldFromFirst<bool>(),
        .. Iterate<int>(), .. Iterate<long>(), .. Iterate<double>(), .. Iterate<string>(),
    ];

    private static IEnumerable<Component> Fold<T, TState>()
        where T : notnull
        where TState : notnull =>
    [
        Component.Fold<T, TState, TState>("Fold", 6, Last, Call("{0}.Aggregate({1}, {2})") with { Lambda = new(NameOf<TState>()) })
            with { Keywords = ["fold", "accumulat", "aggregat", "reduc"], ResultName = NameOf<TState>() },
        Component.Fold<T, TState, TState[]>("Scan", 7, states => states[1..], Sequence("{helper}({0}, {1}, {2})", RunningHelper, NameOf<TState>()))
            with { Role = ComponentRole.RunningStates, Keywords = Running, ResultName = "running" },
    ];

    private static IEnumerable<Component> FoldFromFirst<T>()
        where T : notnull =>
    [
        Component.FoldFromFirst<T, T>("FoldFromFirst", 6, Last, Call("{0}.Aggregate({1})") with { Lambda = new(NameOf<T>()) })
            with { Keywords = ["fold", "accumulat", "aggregat", "reduc"], ResultName = NameOf<T>() },
        Component.FoldFromFirst<T, T[]>("ScanFromFirst", 6, states => states, Sequence("{helper}({0}, {1})", RunningFromFirstHelper, NameOf<T>()))
            with { Role = ComponentRole.RunningStates, Keywords = Running, ResultName = "running" },
    ];

    private static IEnumerable<Component> Iterate<T>()
        where T : notnull =>
    [
        Component.Iterate<T, T>("Iterate", 6, Last, Call("{helper}({0}, {1}, {2})", IterateHelper))
            with { Keywords = Repeatedly },
        Component.Iterate<T, T[]>("States", 6, states => states, Sequence("{helper}({0}, {1}, {2})", StatesHelper, "state"))
            with { Keywords = [.. Repeatedly, "sequence", "series"], ResultName = "states", ElementName = "state" },
        Component.IterateWhile<T, T>("IterateWhile", 7, Last, Call("{helper}({0}, {1}, {2})", IterateWhileHelper))
            with { Keywords = [.. Repeatedly, "until", "while"] },
        Component.IterateWhile<T, T[]>("StatesWhile", 7, states => states[..^1], Sequence("{helper}({0}, {1}, {2})", StatesWhileHelper, "state"))
            with { Keywords = [.. Repeatedly, "until", "while", "sequence", "series", "steps"], ResultName = "states", ElementName = "state" },
    ];

    private static string[] Running => ["running", "cumulat", "prefix", "scan", "accumulat", "far"];

    private static string[] Repeatedly => ["repeat", "times", "iterat", "step", "generation"];

    private static string NameOf<T>() => typeof(T) == typeof(string) || typeof(T) == typeof(bool) ? OtherState : NumberState;

    private static Maybe<T> Last<T>(T[] states)
        where T : notnull =>
        states.Length > 0 ? states[^1] : Undefined.Result;

    private static CSharpTemplate Call(string text) => new(text, "System.Linq");

    private static CSharpTemplate Call(string text, HelperMethod helper) => new(text) { Helper = helper, Lambda = new("state") };

    private static CSharpTemplate Sequence(string text, HelperMethod helper, string state) =>
        new(text) { Form = ListForm.Sequence, Helper = helper, Lambda = new(state) };
}
