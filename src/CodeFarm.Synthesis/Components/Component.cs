using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis;

/// <summary>
/// One operation that programs are made of. It is data: the search and the emitter know nothing of a particular component.
/// Its meaning is pure, deterministic and equal to what its template does. In the delegates of the factory methods a list
/// is an array, a dictionary a <see cref="Map{TKey, TValue}"/>, a nullable value an <see cref="Optional{T}"/>; an exception counts as undefined, but is slow.
/// </summary>
public sealed record Component
{
    private Component(string name, int cost, CSharpTemplate template, Type[] parameters, Type returns, Evaluation evaluation)
    {
        (Name, Cost, Template, Parameters, Returns, Evaluate) =
            (name, cost, template, [.. parameters.Select(ValueTypes.Canonical)], ValueTypes.Canonical(returns), evaluation);
        Functions = Parameters.Count(ValueTypes.IsFunction);
        Types = [.. Parameters.Append(Returns)];
        PlainTypes = [.. Types.SelectMany(type => ValueTypes.IsFunction(type) ? type.GetGenericArguments() : [type]).Distinct()];
        if (Functions > 0) ElementTypes = Parameters.First(ValueTypes.IsFunction).GetGenericArguments()[..^1];
    }

    /// <summary>Unique in a library for its signature.</summary>
    public string Name { get; }

    /// <summary>Types of the arguments; that of a function argument, which is the last, is a <see cref="Func{T, TResult}"/>.</summary>
    public IReadOnlyList<Type> Parameters { get; }

    /// <summary>Type of the result; not a function.</summary>
    public Type Returns { get; }

    /// <summary>At least 1. The search goes by the sum of the costs, so it is about -log2 of how common the component is.</summary>
    public int Cost { get; init; }

    /// <summary>How much of <see cref="Cost"/> is what the trained model thinks of it: that decides when it is tried, and not which answer is best.</summary>
    internal int Adjustment { get; init; }

    /// <summary>How it is written in C#.</summary>
    public CSharpTemplate Template { get; }

    /// <summary>What the function argument is applied to.</summary>
    public ElementForm Elements { get; private init; }

    /// <summary>How results fall into arguments. Default: nothing is known.</summary>
    public ComponentRole Role { get; init; }

    /// <summary>What arguments lead to a result. Default: nothing is known.</summary>
    public IReadOnlyList<Inverse> Inverses { get; init; } = [];

    /// <summary>What the function argument must give for each element. Default: null, nothing is known.</summary>
    public FunctionInverse? FunctionInverse { get; init; }

    /// <summary>Name of the component that holds for the same arguments exactly where this one does not; null for none.</summary>
    public string? Opposite { get; init; }

    /// <summary>Whether the two arguments may be exchanged, so that only one order needs to be tried.</summary>
    public bool IsCommutative { get; init; }

    /// <summary>
    /// Whether it puts texts together. What was put together is rarely taken apart again, so the search postpones results
    /// that are not a part of the expected output.
    /// </summary>
    public bool Assembles { get; init; }

    /// <summary>Index of an argument that makes sense only as a constant or a parameter, such as a separator; -1 for none.</summary>
    public int LeafArgument { get; init; } = -1;

    /// <summary>
    /// Beginnings of words which, in a description, make the component more likely. Lower case. "check digit" stands for two words
    /// beside each other, "circle+area" for two anywhere.
    /// </summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Whether it is tried only where the description has one of its words: nobody means a Roman numeral without saying so.</summary>
    public bool NeedsKeyword { get; init; }

    /// <summary>Whether it makes sense in functions of its own result type only.</summary>
    public bool NeedsResult { get; init; }

    /// <summary>Name of one element of the resulting list in emitted lambdas, such as "word"; null to derive one.</summary>
    public string? ElementName { get; init; }

    /// <summary>Name of a local variable that holds the result, such as "words"; null to derive one.</summary>
    public string? ResultName { get; init; }

    /// <summary>Number of function arguments.</summary>
    internal int Functions { get; }

    /// <summary>Types of the parameters of the first function argument; none where there is no function argument.</summary>
    internal Type[] ElementTypes { get; } = [];

    /// <summary>Types of the arguments and of the result.</summary>
    internal Type[] Types { get; }

    /// <summary>The same, each once, with what functions take and give in place of them.</summary>
    internal Type[] PlainTypes { get; }

    /// <summary>What it does, on slots.</summary>
    internal Evaluation Evaluate { get; }

    /// <summary>The program that a learned component stands for, over its parameters; null for any other component.</summary>
    internal Term? Body { get; private init; }

    /// <summary>A component that does what a program does.</summary>
    internal static Component OfProgram(string name, int cost, Term body, Type[] parameters, CSharpTemplate template) =>
        new(name, cost, template, parameters, body.Type, (store, arguments, _) => Interpreter.Evaluate(body, store, arguments)) { Body = body };

    /// <summary>What it does, on rows; null where not all of its types are scalars that fit into slots.</summary>
    internal RowEvaluation? EvaluateRow { get; private init; }

    /// <summary>A component of one argument.</summary>
    public static Component Of<T1, TResult>(string name, int cost, Func<T1, Maybe<TResult>> evaluate, CSharpTemplate template)
        where T1 : notnull
        where TResult : notnull
    {
        var (first, result) = (ValueAccess<T1>.Instance, ValueAccess<TResult>.Instance);
        return new(name, cost, template, [typeof(T1)], typeof(TResult),
            (store, arguments, _) => result.Write(store, evaluate(first.Read(store, arguments[0]))))
        { EvaluateRow = RowEvaluation.Of(evaluate) };
    }

    /// <summary>A component of two arguments.</summary>
    public static Component Of<T1, T2, TResult>(string name, int cost, Func<T1, T2, Maybe<TResult>> evaluate, CSharpTemplate template)
        where T1 : notnull
        where T2 : notnull
        where TResult : notnull
    {
        var (first, second, result) = (ValueAccess<T1>.Instance, ValueAccess<T2>.Instance, ValueAccess<TResult>.Instance);
        return new(name, cost, template, [typeof(T1), typeof(T2)], typeof(TResult),
            (store, arguments, _) => result.Write(store, evaluate(first.Read(store, arguments[0]), second.Read(store, arguments[1]))))
        { EvaluateRow = RowEvaluation.Of(evaluate) };
    }

    /// <summary>A component of three arguments.</summary>
    public static Component Of<T1, T2, T3, TResult>(
        string name, int cost, Func<T1, T2, T3, Maybe<TResult>> evaluate, CSharpTemplate template)
        where T1 : notnull
        where T2 : notnull
        where T3 : notnull
        where TResult : notnull
    {
        var (first, second, third, result) = (ValueAccess<T1>.Instance, ValueAccess<T2>.Instance, ValueAccess<T3>.Instance, ValueAccess<TResult>.Instance);
        return new(name, cost, template, [typeof(T1), typeof(T2), typeof(T3)], typeof(TResult),
            (store, arguments, _) => result.Write(store,
                evaluate(first.Read(store, arguments[0]), second.Read(store, arguments[1]), third.Read(store, arguments[2]))))
        { EvaluateRow = RowEvaluation.Of(evaluate) };
    }

    /// <summary>A component of a list and a function of each element; the delegate gets the list and the function's results.</summary>
    public static Component Each<T, TMapped, TResult>(
        string name, int cost, Func<T[], TMapped[], Maybe<TResult>> evaluate, CSharpTemplate template)
        where T : notnull
        where TMapped : notnull
        where TResult : notnull
    {
        var (list, mapped, result) = (ValueAccess<T[]>.Instance, ValueAccess<TMapped>.Instance, ValueAccess<TResult>.Instance);
        return new(name, cost, template, [typeof(T[]), typeof(Func<T, TMapped>)], typeof(TResult),
            (store, arguments, results) => result.Write(store, evaluate(list.Read(store, arguments[0]), mapped.ReadAll(store, results))))
        { Elements = ElementForm.Each };
    }

    /// <summary>A component of a list and a function of each element with its index or its successor.</summary>
    public static Component EachPair<T, TSecond, TMapped, TResult>(
        string name, int cost, ElementForm form, Func<T[], TMapped[], Maybe<TResult>> evaluate, CSharpTemplate template)
        where T : notnull
        where TSecond : notnull
        where TMapped : notnull
        where TResult : notnull
    {
        var (list, mapped, result) = (ValueAccess<T[]>.Instance, ValueAccess<TMapped>.Instance, ValueAccess<TResult>.Instance);
        return new(name, cost, template, [typeof(T[]), typeof(Func<T, TSecond, TMapped>)], typeof(TResult),
            (store, arguments, results) => result.Write(store, evaluate(list.Read(store, arguments[0]), mapped.ReadAll(store, results))))
        { Elements = form };
    }

    /// <summary>A component of two lists and a function of their elements at equal positions; it returns the results.</summary>
    public static Component Zip<T1, T2, TMapped>(string name, int cost, CSharpTemplate template)
        where T1 : notnull
        where T2 : notnull
        where TMapped : notnull =>
        new(name, cost, template, [typeof(T1[]), typeof(T2[]), typeof(Func<T1, T2, TMapped>)], typeof(TMapped[]),
            (store, _, results) => store.Write(ReadAll<TMapped>(store, results)))
        { Elements = ElementForm.Zipped, FunctionInverse = FunctionInverse.Results };

    /// <summary>A component of two lists and a function of their elements at equal positions; the delegate gets the results.</summary>
    public static Component ZipInto<T1, T2, TMapped, TResult>(string name, int cost, Func<TMapped[], Maybe<TResult>> evaluate, CSharpTemplate template)
        where T1 : notnull
        where T2 : notnull
        where TMapped : notnull
        where TResult : notnull =>
        new(name, cost, template, [typeof(T1[]), typeof(T2[]), typeof(Func<T1, T2, TMapped>)], typeof(TResult),
            (store, _, results) => ValueAccess<TResult>.Instance.Write(store, evaluate(ReadAll<TMapped>(store, results))))
        { Elements = ElementForm.Zipped };

    /// <summary>A component of a list and two functions of each element, which give the keys and the values of a dictionary.</summary>
    public static Component EachEntry<T, TKey, TValue>(string name, int cost, CSharpTemplate template)
        where T : notnull
        where TKey : notnull
        where TValue : notnull =>
        new(name, cost, template, [typeof(T[]), typeof(Func<T, TKey>), typeof(Func<T, TValue>)], typeof(Map<TKey, TValue>),
            (store, _, results) => new Map<TKey, TValue>(
                ReadAll<TKey>(store, results[..(results.Length / 2)]), ReadAll<TValue>(store, results[(results.Length / 2)..]))
                is { HasDistinctKeys: true } map
                ? store.Write(map)
                : Slot.Undefined)
        { Elements = ElementForm.Each };

    /// <summary>
    /// A component of a list and two functions of each element, which give keys and values; the delegate makes one value of those with
    /// the same key. The keys are in the order in which they first come.
    /// </summary>
    public static Component EachGroup<T, TKey, TValue, TResult>(string name, int cost, Func<TValue[], Maybe<TResult>> evaluate, CSharpTemplate template)
        where T : notnull
        where TKey : notnull
        where TValue : notnull
        where TResult : notnull =>
        new(name, cost, template, [typeof(T[]), typeof(Func<T, TKey>), typeof(Func<T, TValue>)], typeof(Map<TKey, TResult>),
            (store, _, results) =>
            {
                var (keys, values) = (ReadAll<TKey>(store, results[..(results.Length / 2)]), ReadAll<TValue>(store, results[(results.Length / 2)..]));
                var groups = keys.Zip(values).GroupBy(entry => entry.First, entry => entry.Second)
                    .Select(group => (group.Key, Value: evaluate([.. group]))).ToArray();
                return Array.TrueForAll(groups, group => group.Value.HasValue)
                    ? store.Write(new Map<TKey, TResult>([.. groups.Select(group => group.Key)], [.. groups.Select(group => group.Value.Value)]))
                    : Slot.Undefined;
            })
        { Elements = ElementForm.Each };

    /// <summary>
    /// A component of a list, a first state and a function of a state and an element that gives the next state; the delegate
    /// gets all states, the first included.
    /// </summary>
    public static Component Fold<T, TState, TResult>(string name, int cost, Func<TState[], Maybe<TResult>> evaluate, CSharpTemplate template)
        where T : notnull
        where TState : notnull
        where TResult : notnull =>
        Sequence(ElementForm.Folded, name, cost, evaluate, template, [typeof(T[]), typeof(TState), typeof(Func<TState, T, TState>)]);

    /// <summary>
    /// A component of a list and a function of a state and an element that gives the next state, where the first element is
    /// the first state; the delegate gets all states, none for an empty list.
    /// </summary>
    public static Component FoldFromFirst<T, TResult>(string name, int cost, Func<T[], Maybe<TResult>> evaluate, CSharpTemplate template)
        where T : notnull
        where TResult : notnull =>
        Sequence(ElementForm.FoldedFromFirst, name, cost, evaluate, template, [typeof(T[]), typeof(Func<T, T, T>)]);

    /// <summary>A component of a first state, a number of steps and a function that gives the next state; the delegate gets all states.</summary>
    public static Component Iterate<T, TResult>(string name, int cost, Func<T[], Maybe<TResult>> evaluate, CSharpTemplate template)
        where T : notnull
        where TResult : notnull =>
        Sequence(ElementForm.Iterated, name, cost, evaluate, template, [typeof(T), typeof(int), typeof(Func<T, T>)]);

    /// <summary>
    /// A component of a first state, a condition and a function that gives the next state; the delegate gets all states, of
    /// which the last does not satisfy the condition. A sequence of hundreds of states counts as undefined.
    /// </summary>
    public static Component IterateWhile<T, TResult>(string name, int cost, Func<T[], Maybe<TResult>> evaluate, CSharpTemplate template)
        where T : notnull
        where TResult : notnull =>
        Sequence(ElementForm.IteratedWhile, name, cost, evaluate, template, [typeof(T), typeof(Func<T, bool>), typeof(Func<T, T>)]);

    private static Component Sequence<TState, TResult>(
        ElementForm form, string name, int cost, Func<TState[], Maybe<TResult>> evaluate, CSharpTemplate template, Type[] parameters)
        where TState : notnull
        where TResult : notnull
    {
        var (state, result) = (ValueAccess<TState>.Instance, ValueAccess<TResult>.Instance);
        return new(name, cost, template, parameters, typeof(TResult),
            (store, _, states) => result.Write(store, evaluate(state.ReadAll(store, states))))
        { Elements = form };
    }

    private static T[] ReadAll<T>(ValueStore store, ReadOnlySpan<long> slots)
        where T : notnull =>
        ValueAccess<T>.Instance.ReadAll(store, slots);
}
