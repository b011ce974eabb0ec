using CodeFarm.LocalRuntime.Calls;

namespace Orleans.Runtime;

/// <summary>Values that travel with calls, from the caller to whatever is called in turn; never back.</summary>
public static class RequestContext
{
    /// <summary>The names of the values.</summary>
    public static IEnumerable<string> Keys => RequestContextValues.Current?.Values.Keys ?? Enumerable.Empty<string>();

    /// <summary>The value of that name; null for none.</summary>
    public static object? Get(string key) => RequestContextValues.Current?.Values.GetValueOrDefault(key);

    /// <summary>Sets a value for the calls that this code makes from now on.</summary>
    public static void Set(string key, object value)
    {
        ArgumentNullException.ThrowIfNull(key);
        var values = Copy();
        values[key] = value;
        RequestContextValues.Current = new(values);
    }

    /// <summary>Removes a value; false where there was none.</summary>
    public static bool Remove(string key)
    {
        var values = Copy();
        if (!values.Remove(key))
            return false;
        RequestContextValues.Current = values.Count == 0 ? null : new(values);
        return true;
    }

    /// <summary>Removes all values.</summary>
    public static void Clear()
    {
        if (RequestContextValues.Current is not null)
            RequestContextValues.Current = null;
    }

    private static Dictionary<string, object> Copy() =>
        RequestContextValues.Current is { } current ? new(current.Values) : [];
}
