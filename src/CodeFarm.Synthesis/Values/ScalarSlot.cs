namespace CodeFarm.Synthesis.Values;

/// <summary>Slots of the types whose values fit into one.</summary>
internal static class ScalarSlot
{
    public static bool Holds(Type type) => type == typeof(int) || type == typeof(bool) || type == typeof(long) || type == typeof(double);

    // The compiler removes all branches but one.
    public static T Read<T>(long slot)
        where T : notnull
    {
        if (typeof(T) == typeof(int)) return (T)(object)(int)slot;
        if (typeof(T) == typeof(bool)) return (T)(object)(slot != 0);
        if (typeof(T) == typeof(long)) return (T)(object)slot;
        return (T)(object)BitConverter.Int64BitsToDouble(slot);
    }

    public static long Write<T>(T value)
        where T : notnull
    {
        if (typeof(T) == typeof(int)) return (int)(object)value;
        if (typeof(T) == typeof(bool)) return (bool)(object)value ? 1 : 0;
        if (typeof(T) == typeof(long)) return (long)(object)value;
        return Bits((double)(object)value);
    }

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value);
}
