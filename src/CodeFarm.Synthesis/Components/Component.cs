namespace CodeFarm.Synthesis;

/// <summary>
/// One operation that programs are made of. It is data: the search and the emitter know nothing of a particular component.
/// </summary>
/// <param name="Name">Unique in a library for its signature.</param>
/// <param name="Parameters">
/// Types of the arguments: string, int, double, bool, <see cref="IReadOnlyList{T}"/> of one of them, or
/// <see cref="Func{T, TResult}"/> over scalars for a function argument.
/// </param>
/// <param name="Returns">Type of the result; not a function.</param>
/// <param name="Cost">At least 1. The search goes by the sum of the costs, so it is about -log2 of how common the component is.</param>
/// <param name="Evaluate">
/// Its meaning: pure, deterministic and equal to what the template does. A list is an array of T, a function argument a
/// <c>Func&lt;object, object?&gt;</c>. Null (or an exception, which is slower) says that the result is undefined, where the
/// template would throw.
/// </param>
/// <param name="Template">How it is written in C#.</param>
public sealed record Component(
    string Name,
    IReadOnlyList<Type> Parameters,
    Type Returns,
    int Cost,
    Func<object[], object?> Evaluate,
    CSharpTemplate Template)
{
    /// <summary>Whether the two arguments may be exchanged, so that only one order needs to be tried.</summary>
    public bool IsCommutative { get; init; }

    /// <summary>
    /// Whether it puts texts together. What was put together is rarely taken apart again, so the search postpones results
    /// that are not a part of the expected output.
    /// </summary>
    public bool Assembles { get; init; }

    /// <summary>Beginnings of words which, in a description, make the component more likely. Lower case.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Name of one element of the resulting list in emitted lambdas, such as "word"; null to derive one.</summary>
    public string? ElementName { get; init; }

    /// <summary>Name of a local variable that holds the result, such as "words"; null to derive one.</summary>
    public string? ResultName { get; init; }

    /// <summary>A component of one argument. Array types in the delegate stand for list types in the signature.</summary>
    public static Component Of<T>(string name, Type returns, int cost, Func<T, object?> evaluate, CSharpTemplate template) =>
        new(name, [Signature<T>()], returns, cost, arguments => evaluate((T)arguments[0]), template);

    /// <inheritdoc cref="Of{T}"/>
    public static Component Of<T1, T2>(
        string name, Type returns, int cost, Func<T1, T2, object?> evaluate, CSharpTemplate template) =>
        new(name, [Signature<T1>(), Signature<T2>()], returns, cost,
            arguments => evaluate((T1)arguments[0], (T2)arguments[1]), template);

    /// <inheritdoc cref="Of{T}"/>
    public static Component Of<T1, T2, T3>(
        string name, Type returns, int cost, Func<T1, T2, T3, object?> evaluate, CSharpTemplate template) =>
        new(name, [Signature<T1>(), Signature<T2>(), Signature<T3>()], returns, cost,
            arguments => evaluate((T1)arguments[0], (T2)arguments[1], (T3)arguments[2]), template);

    /// <summary>A component of a list and a function from an element to <typeparamref name="TResult"/>.</summary>
    public static Component OverList<TElement, TResult>(
        string name, Type returns, int cost, Func<TElement[], Func<object, object?>, object?> evaluate, CSharpTemplate template) =>
        new(name, [ValueTypes.ListOf(typeof(TElement)), typeof(Func<TElement, TResult>)], returns, cost,
            arguments => evaluate((TElement[])arguments[0], (Func<object, object?>)arguments[1]), template);

    private static Type Signature<T>() => ValueTypes.Canonical(typeof(T));
}
