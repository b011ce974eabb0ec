using System.Runtime.CompilerServices;

namespace CodeFarm.Synthesis.Values;

/// <summary>Slots of the types whose values fit into one.</summary>
internal static class ScalarSlot
{
    // The compiler removes all branches but one, here and below.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Holds<T>() => typeof(T) == typeof(int) || typeof(T) == typeof(bool) || typeof(T) == typeof(long) || typeof(T) == typeof(double)
        || typeof(T) == typeof(char) || typeof(T) == typeof(DateOnly) || typeof(T) == typeof(DateTime) || typeof(T) == typeof(TimeSpan);

    /// <inheritdoc cref="Holds{T}"/>
    public static bool Holds(Type type) => type == typeof(int) || type == typeof(bool) || type == typeof(long) || type == typeof(double)
        || type == typeof(char) || type == typeof(DateOnly) || type == typeof(DateTime) || type == typeof(TimeSpan);

    public static T Read<T>(long slot)
        where T : notnull
    {
        if (typeof(T) == typeof(int)) return (T)(object)(int)slot;
        if (typeof(T) == typeof(bool)) return (T)(object)(slot != 0);
        if (typeof(T) == typeof(long)) return (T)(object)slot;
        if (typeof(T) == typeof(char)) return (T)(object)(char)slot;
        if (typeof(T) == typeof(DateOnly)) return (T)(object)DateOnly.FromDayNumber((int)slot);
        if (typeof(T) == typeof(DateTime)) return (T)(object)new DateTime(slot);
        if (typeof(T) == typeof(TimeSpan)) return (T)(object)new TimeSpan(slot);
        return (T)(object)BitConverter.Int64BitsToDouble(slot);
    }

    public static long Write<T>(T value)
        where T : notnull
    {
        if (typeof(T) == typeof(int)) return (int)(object)value;
        if (typeof(T) == typeof(bool)) return (bool)(object)value ? 1 : 0;
        if (typeof(T) == typeof(long)) return (long)(object)value;
        if (typeof(T) == typeof(char)) return (char)(object)value;
        if (typeof(T) == typeof(DateOnly)) return ((DateOnly)(object)value).DayNumber;
        if (typeof(T) == typeof(DateTime)) return ((DateTime)(object)value).Ticks;
        if (typeof(T) == typeof(TimeSpan)) return ((TimeSpan)(object)value).Ticks;
        return Bits((double)(object)value);
    }

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value);
}
