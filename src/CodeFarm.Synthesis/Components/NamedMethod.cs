namespace CodeFarm.Synthesis;

/// <summary>
/// Makes components that stand for a whole method which has a name of its own, and are meant only where it is said. A list in the
/// result is an array; a list among the parameters of the method is an <c>IEnumerable</c>.
/// </summary>
internal static class NamedMethod
{
    /// <summary>What each costs; where it is named, much less.</summary>
    private const int Cost = 6;

    /// <summary>A method of one argument.</summary>
    public static Component Of<T1, TResult>(string name, string[] keywords, Func<T1, Maybe<TResult>> evaluate, string source, params string[] usings)
        where T1 : notnull
        where TResult : notnull =>
        Named(Component.Of(name, Cost, evaluate, Call<TResult>(name, "{helper}({0})", source, usings)), keywords);

    /// <summary>A method of two arguments.</summary>
    public static Component Of<T1, T2, TResult>(string name, string[] keywords, Func<T1, T2, Maybe<TResult>> evaluate, string source, params string[] usings)
        where T1 : notnull
        where T2 : notnull
        where TResult : notnull =>
        Named(Component.Of(name, Cost, evaluate, Call<TResult>(name, "{helper}({0}, {1})", source, usings)), keywords);

    /// <summary>A method of three arguments.</summary>
    public static Component Of<T1, T2, T3, TResult>(
        string name, string[] keywords, Func<T1, T2, T3, Maybe<TResult>> evaluate, string source, params string[] usings)
        where T1 : notnull
        where T2 : notnull
        where T3 : notnull
        where TResult : notnull =>
        Named(Component.Of(name, Cost, evaluate, Call<TResult>(name, "{helper}({0}, {1}, {2})", source, usings)), keywords);

    private static CSharpTemplate Call<TResult>(string name, string text, string source, string[] usings) => new(text)
    {
        Helper = new HelperMethod(name, source, usings),
        Form = typeof(TResult).IsArray ? ListForm.Array : ListForm.None,
    };

    private static Component Named(Component component, string[] keywords) =>
        component with { Keywords = keywords, NeedsKeyword = true, ResultName = component.Returns == typeof(bool) ? null : char.ToLowerInvariant(component.Name[0]) + component.Name[1..] };
}
