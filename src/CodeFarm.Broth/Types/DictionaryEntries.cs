using System.Reflection;
using System.Runtime.CompilerServices;

namespace CodeFarm.Broth.Types;

/// <summary>
/// The entries of any dictionary that implements the declared interface, in the order of their keys: texts in ordinal order,
/// numbers and dates from the least to the greatest, false before true.
/// </summary>
internal static class DictionaryEntries
{
    /// <summary>The order of boxed keys of one scalar type.</summary>
    public static IComparer<object> KeyOrder { get; } = Comparer<object>.Create(static (x, y) =>
        x is string first && y is string second ? string.CompareOrdinal(first, second) : Comparer<object>.Default.Compare(x, y));

    // One reader for each type of dictionary that occurs. A type of a function's own goes with the function.
    private static readonly ConditionalWeakTable<Type, Func<object, KeyValuePair<object, object?>[]>> Readers = new();

    private static readonly MethodInfo Reader = typeof(DictionaryEntries).GetMethod(
        nameof(Sorted), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <param name="dictionary">An instance of the type's interface.</param>
    /// <param name="type">The declared <see cref="IReadOnlyDictionary{TKey, TValue}"/>.</param>
    public static KeyValuePair<object, object?>[] Of(object dictionary, Type type) => Readers.GetValue(
        type,
        static declared => Reader.MakeGenericMethod(declared.GetGenericArguments())
            .CreateDelegate<Func<object, KeyValuePair<object, object?>[]>>())(dictionary);

    private static KeyValuePair<object, object?>[] Sorted<TKey, TValue>(object dictionary)
        where TKey : notnull
    {
        var entries = ((IReadOnlyDictionary<TKey, TValue>)dictionary)
            .Select(static entry => KeyValuePair.Create((object)entry.Key, (object?)entry.Value)).ToArray();
        // A dictionary that breaks its own contract may have null as a key, which the writer refuses.
        Array.Sort(entries, static (x, y) => KeyOrder.Compare(x.Key, y.Key));
        return entries;
    }
}
