using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace CodeFarm.Sandbox.Worker;

/// <summary>
/// What the static fields of an assembly hold, taken before the first call and compared after each: what one call leaves behind,
/// the next must not see. Everything that can be reached from the fields is compared, by identity for references, so a table
/// that is only read costs a walk over it, and a changed one costs that the assembly is loaded anew.
/// </summary>
internal sealed class StaticState
{
    // Comparing more would take longer than to load the assembly anew.
    private const int MaxValues = 8192;

    private const BindingFlags Statics = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    // Where the compiler keeps delegates that capture nothing, and constant data: no source can have these names.
    private static readonly string[] Caches = ["<>c", "<>O", "<PrivateImplementationDetails>", "<>z__", "<>y__"];

    private readonly ImmutableArray<FieldInfo> _roots;
    private readonly Dictionary<Type, FieldInfo[]> _fields = [];
    private readonly List<object?> _values = [];
    private readonly bool _isUnknown;

    private StaticState(ImmutableArray<FieldInfo> roots, bool isUnknown)
    {
        _roots = roots;
        _isUnknown = isUnknown || !TryRead(_values);
    }

    /// <summary>Runs the static constructors, and takes the values. Null where no static field could ever change.</summary>
    public static StaticState? Of(Assembly assembly)
    {
        var roots = ImmutableArray.CreateBuilder<FieldInfo>();
        var isUnknown = false;
        foreach (var type in assembly.GetTypes())
        {
            if (Array.Exists(Caches, prefix => type.Name.StartsWith(prefix, StringComparison.Ordinal)))
                continue;
            var fields = Array.FindAll(type.GetFields(Statics), static field => !field.IsLiteral && !(field.IsInitOnly && HoldsConstant(field.FieldType)));
            if (fields.Length == 0)
                continue;
            // Each instantiation has fields of its own, and nobody knows which there will be.
            isUnknown |= type.ContainsGenericParameters || !TryInitialize(type);
            if (!type.ContainsGenericParameters)
                roots.AddRange(fields);
        }

        return roots.Count == 0 && !isUnknown ? null : new(roots.ToImmutable(), isUnknown);
    }

    /// <summary>Whether a call may have left something behind.</summary>
    public bool HasChanged()
    {
        if (_isUnknown)
            return true;
        var now = new List<object?>(_values.Count);
        if (!TryRead(now) || now.Count != _values.Count)
            return true;
        for (var i = 0; i < now.Count; i++)
        {
            if (!IsSame(_values[i], now[i]))
                return true;
        }

        return false;
    }

    // A type whose initialiser throws has no state to keep, and its calls say so themselves.
    private static bool TryInitialize(Type type)
    {
        try
        {
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private bool TryRead(List<object?> values)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<object>();
        foreach (var root in _roots)
            Add(root.GetValue(null), values, seen, open);
        while (open.TryPop(out var next) && values.Count <= MaxValues)
        {
            // What it changes lies outside of the heap.
            if (next is SafeHandle)
                return false;
            if (next is Array array)
            {
                if (array.Length > MaxValues)
                    return false;
                foreach (var element in array)
                    Add(element, values, seen, open);
                continue;
            }

            foreach (var field in FieldsOf(next.GetType()))
                Add(field.GetValue(next), values, seen, open);
        }

        return values.Count <= MaxValues;
    }

    private static void Add(object? value, List<object?> values, HashSet<object> seen, Stack<object> open)
    {
        values.Add(value);
        if (value is not null && !IsConstant(value.GetType()) && (value.GetType().IsValueType || seen.Add(value)))
            open.Push(value);
    }

    private static bool IsSame(object? before, object? now) =>
        ReferenceEquals(before, now)
        // A value is boxed each time it is read; what a struct holds follows it in the list.
        || (before is ValueType && now is ValueType && before.GetType() == now.GetType() && (!IsConstant(before.GetType()) || before.Equals(now)));

    private FieldInfo[] FieldsOf(Type type)
    {
        if (_fields.TryGetValue(type, out var known))
            return known;
        var fields = new List<FieldInfo>();
        for (var each = type; each is not null && each != typeof(object); each = each.BaseType)
            fields.AddRange(each.GetFields(Instance).Where(static field => !field.FieldType.IsPointer));
        return _fields[type] = [.. fields];
    }

    // A field of a type that others may extend can hold one of those.
    private static bool HoldsConstant(Type type) => (type.IsValueType || type.IsSealed) && IsConstant(type);

    /// <summary>Whether nothing that can be reached from a value of exactly this type ever changes.</summary>
    private static bool IsConstant(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || type == typeof(DateTime)
        || type == typeof(DateTimeOffset) || type == typeof(TimeSpan) || type == typeof(DateOnly) || type == typeof(TimeOnly)
        || type == typeof(Guid) || type == typeof(System.Text.Rune) || type == typeof(Int128) || type == typeof(UInt128) || type == typeof(Half)
        || type == typeof(Version) || typeof(Type).IsAssignableFrom(type) || typeof(MemberInfo).IsAssignableFrom(type)
        // What it changes in itself is a cache.
        || type == typeof(Regex)
        || (typeof(StringComparer).IsAssignableFrom(type) && type.Assembly == typeof(object).Assembly);
}
