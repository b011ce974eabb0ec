using System.Collections.Concurrent;
using System.Reflection;

namespace CodeFarm.Broth.Types;

/// <summary>The entries of any dictionary that implements the declared interface, in the ordinal order of their keys.</summary>
internal static class DictionaryEntries
{
    // One reader for each type of value that occurs; there are few of them, since types are at most four deep.
    private static readonly ConcurrentDictionary<Type, Func<object, KeyValuePair<string, object?>[]>> Readers = new();

    private static readonly MethodInfo Reader = typeof(DictionaryEntries).GetMethod(
        nameof(Sorted), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <param name="dictionary">An instance of the type's <see cref="FarmType.ClrType"/>.</param>
    /// <param name="type">A type of kind <see cref="FarmKind.Dictionary"/>.</param>
    public static KeyValuePair<string, object?>[] Of(object dictionary, FarmType type) => Readers.GetOrAdd(
        type.Element!.ClrType,
        static value => Reader.MakeGenericMethod(value).CreateDelegate<Func<object, KeyValuePair<string, object?>[]>>())(dictionary);

    private static KeyValuePair<string, object?>[] Sorted<T>(object dictionary)
    {
        var entries = ((IReadOnlyDictionary<string, T>)dictionary)
            .Select(static entry => KeyValuePair.Create(entry.Key, (object?)entry.Value)).ToArray();
        Array.Sort(entries, static (x, y) => string.CompareOrdinal(x.Key, y.Key));
        return entries;
    }
}
