using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis;

/// <summary>
/// What arguments a component must have for an expected result: a witness function (Polozov and Gulwani, FlashMeta,
/// OOPSLA 2015, section 5). Some arguments may have to be given. It need not be exact: an answer made with it is checked.
/// A library without inverses is searched without this deduction.
/// </summary>
public sealed record Inverse
{
    private Inverse(int[] given, int[] wanted, Witness solve) => (GivenArguments, WantedArguments, Solve) = (given, wanted, solve);

    /// <summary>Indexes of the arguments whose values must be given.</summary>
    public IReadOnlyList<int> Given => GivenArguments;

    /// <summary>Indexes of the arguments whose values follow.</summary>
    public IReadOnlyList<int> Wanted => WantedArguments;

    /// <summary>
    /// Whether only few values can be given for a result, such as the beginnings of a list: then what follows is worth
    /// taking apart again.
    /// </summary>
    public bool IsSelective { get; init; } = true;

    internal int[] GivenArguments { get; }

    internal int[] WantedArguments { get; }

    /// <summary>Fills in the wanted slots; <see cref="Slot.Undefined"/> where any value will do. False where there are none.</summary>
    internal Witness Solve { get; }

    /// <summary>The only argument follows.</summary>
    public static Inverse OfOne<TResult, T>(Func<TResult, Maybe<T>> solve)
        where TResult : notnull
        where T : notnull =>
        new([], [0], (store, result, slots) => Write(store, solve(store.Read<TResult>(result)), ref slots[0]));

    /// <summary>Two arguments follow.</summary>
    public static Inverse OfTwo<TResult, T1, T2>(int first, int second, Func<TResult, (Maybe<T1> First, Maybe<T2> Second)?> solve)
        where TResult : notnull
        where T1 : notnull
        where T2 : notnull =>
        new([], [first, second], (store, result, slots) => solve(store.Read<TResult>(result)) is var (one, two)
            && WriteAny(store, one, ref slots[first]) && WriteAny(store, two, ref slots[second]));

    /// <summary>Three arguments of one type follow.</summary>
    public static Inverse OfThree<TResult, T>(Func<TResult, (T First, T Second, T Third)?> solve)
        where TResult : notnull
        where T : notnull =>
        new([], [0, 1, 2], (store, result, slots) =>
        {
            if (solve(store.Read<TResult>(result)) is not var (one, two, three)) return false;
            (slots[0], slots[1], slots[2]) = (store.Write(one), store.Write(two), store.Write(three));
            return true;
        });

    /// <summary>Three arguments follow.</summary>
    public static Inverse OfThree<TResult, T1, T2, T3>(Func<TResult, (T1 First, T2 Second, T3 Third)> solve)
        where TResult : notnull
        where T1 : notnull
        where T2 : notnull
        where T3 : notnull =>
        new([], [0, 1, 2], (store, result, slots) =>
        {
            var (one, two, three) = solve(store.Read<TResult>(result));
            (slots[0], slots[1], slots[2]) = (store.Write(one), store.Write(two), store.Write(three));
            return true;
        });

    /// <summary>One argument follows where another is given.</summary>
    public static Inverse OfOneGiven<TResult, TGiven, T>(int given, int wanted, Func<TResult, TGiven, Maybe<T>> solve)
        where TResult : notnull
        where TGiven : notnull
        where T : notnull =>
        new([given], [wanted], (store, result, slots) =>
            Write(store, solve(store.Read<TResult>(result), store.Read<TGiven>(slots[given])), ref slots[wanted]));

    /// <summary>One argument follows where another is given; any will do where it is possible but not defined.</summary>
    public static Inverse OfAnyGiven<TResult, TGiven, T>(int given, int wanted, Func<TResult, TGiven, (bool IsPossible, Maybe<T> Wanted)> solve)
        where TResult : notnull
        where TGiven : notnull
        where T : notnull =>
        new([given], [wanted], (store, result, slots) =>
            solve(store.Read<TResult>(result), store.Read<TGiven>(slots[given])) is (true, var value) && WriteAny(store, value, ref slots[wanted]));

    /// <summary>Two arguments follow where another is given.</summary>
    public static Inverse OfTwoGiven<TResult, TGiven, T1, T2>(
        int given, int first, int second, Func<TResult, TGiven, (Maybe<T1> First, Maybe<T2> Second)?> solve)
        where TResult : notnull
        where TGiven : notnull
        where T1 : notnull
        where T2 : notnull =>
        new([given], [first, second], (store, result, slots) => solve(store.Read<TResult>(result), store.Read<TGiven>(slots[given])) is var (one, two)
            && WriteAny(store, one, ref slots[first]) && WriteAny(store, two, ref slots[second]));

    private static bool Write<T>(ValueStore store, Maybe<T> value, ref long slot)
        where T : notnull
    {
        if (!value.HasValue) return false;
        slot = store.Write(value.Value);
        return true;
    }

    private static bool WriteAny<T>(ValueStore store, Maybe<T> value, ref long slot)
        where T : notnull
    {
        slot = value.HasValue ? store.Write(value.Value) : Slot.Undefined;
        return true;
    }
}
