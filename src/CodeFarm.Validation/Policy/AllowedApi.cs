namespace CodeFarm.Validation.Policy;

/// <summary>
/// What a function may use: computation on values. Everything else is refused, what does not exist yet included, so a new
/// runtime cannot open a door. The policy over symbols and the policy over IL both decide by these names.
/// </summary>
internal static class AllowedApi
{
    public const string Summary =
        "the value, text and collection types of System, System.Collections.Generic, System.Linq, System.Text, "
        + "System.Text.RegularExpressions, System.Globalization and System.Numerics, JsonDocument, and the digests of "
        + "System.Security.Cryptography";

    // Namespaces of which every type only computes.
    private static readonly HashSet<string> Namespaces = new(StringComparer.Ordinal)
    {
        "System.Collections.Generic",
        "System.Collections.ObjectModel",
        "System.Globalization",
        "System.Text",
        "System.Text.RegularExpressions",
    };

    // These namespaces mix values with the process, the machine, threads or unchecked memory: their types are named one by one.
    private static readonly Dictionary<string, HashSet<string>> Types = new(StringComparer.Ordinal)
    {
        ["System"] = Set(
            "Object", "String", "Char", "CharEnumerator", "Boolean", "Byte", "SByte", "Int16", "UInt16", "Int32", "UInt32", "Int64",
            "UInt64", "Int128", "UInt128", "Half", "Single", "Double", "Decimal", "Void", "Enum", "ValueType", "Nullable", "Array",
            "ArraySegment", "Span", "ReadOnlySpan", "Memory", "ReadOnlyMemory", "MemoryExtensions", "Index", "Range",
            "Math", "MathF", "BitConverter", "Convert", "Base64FormattingOptions", "HashCode", "MidpointRounding",
            "DateTime", "DateTimeOffset", "DateOnly", "TimeOnly", "TimeSpan", "DateTimeKind", "DayOfWeek", "Guid", "Version",
            "Tuple", "ValueTuple", "Func", "Action", "Predicate", "Comparison", "Converter", "Lazy",
            "StringComparer", "StringComparison", "StringSplitOptions", "StringNormalizationExtensions",
            "IComparable", "IEquatable", "IFormattable", "IFormatProvider", "ISpanFormattable", "IParsable", "ISpanParsable",
            "ICustomFormatter", "IDisposable", "FormattableString", "FlagsAttribute", "ObsoleteAttribute", "TypeCode",
            "Exception", "SystemException", "ApplicationException", "ArgumentException", "ArgumentNullException",
            "ArgumentOutOfRangeException", "ArithmeticException", "ArrayTypeMismatchException", "DivideByZeroException",
            "FormatException", "IndexOutOfRangeException", "InsufficientExecutionStackException", "InvalidCastException",
            "InvalidOperationException", "NotFiniteNumberException", "NotImplementedException", "NotSupportedException",
            "NullReferenceException", "ObjectDisposedException", "OutOfMemoryException", "OverflowException", "RankException",
            "TimeoutException"),
        // Not ParallelEnumerable and Queryable: threads and compiled expressions.
        ["System.Linq"] = Set("Enumerable", "IGrouping", "ILookup", "Lookup", "IOrderedEnumerable"),
        // Not Vector: it loads and stores without a check of the bounds.
        ["System.Numerics"] = Set(
            "BigInteger", "BitOperations", "Complex", "INumber", "INumberBase", "IBinaryInteger", "IBinaryNumber", "ISignedNumber",
            "IUnsignedNumber", "IFloatingPoint", "IFloatingPointIeee754", "IMinMaxValue", "IAdditionOperators",
            "ISubtractionOperators", "IMultiplyOperators", "IDivisionOperators", "IModulusOperators", "IComparisonOperators",
            "IEqualityOperators", "IAdditiveIdentity", "IMultiplicativeIdentity", "IIncrementOperators", "IDecrementOperators",
            "IUnaryNegationOperators", "IUnaryPlusOperators", "IBitwiseOperators", "IShiftOperators"),
        ["System.Collections"] = Set("IEnumerable", "IEnumerator"),
        // Digests only; they take and give bytes. What takes a stream is refused with its signature, keys and random numbers are not here.
        ["System.Security.Cryptography"] = Set("SHA256", "SHA384", "SHA512", "SHA1", "MD5"),
        // Reading by hand. Not JsonSerializer and the nodes: they make values of types by reflection.
        ["System.Text.Json"] = Set(
            "JsonDocument", "JsonDocumentOptions", "JsonElement", "JsonProperty", "JsonValueKind", "JsonCommentHandling", "JsonException"),
        // See OnlyMembers.
        ["System.Threading.Tasks"] = Set("Task", "ValueTask"),
        // What an interpolated text becomes where a culture is given.
        ["System.Runtime.CompilerServices"] = Set("DefaultInterpolatedStringHandler", "TaskAwaiter", "ValueTaskAwaiter"),
    };

    // Types of which these members alone are allowed. Without the others no work starts, no time passes and nothing waits: every
    // task has ended when it is got, and code that is written with await runs from its beginning to its end on one thread.
    private static readonly Dictionary<string, HashSet<string>> OnlyMembers = new(StringComparer.Ordinal)
    {
        ["System.Threading.Tasks.Task"] = Set("CompletedTask", "FromResult", "GetAwaiter", "Result"),
        ["System.Threading.Tasks.ValueTask"] = Set("CompletedTask", "FromResult", "GetAwaiter", "Result"),
        ["System.Runtime.CompilerServices.TaskAwaiter"] = Set("GetResult", "IsCompleted"),
        ["System.Runtime.CompilerServices.ValueTaskAwaiter"] = Set("GetResult", "IsCompleted"),
    };

    // Members of allowed types whose result is not a matter of the inputs alone, or that reach the machine or later calls.
    private static readonly HashSet<string> RefusedMembers = Set(
        "System.Object.GetType", "System.Exception.GetType", "System.Exception.StackTrace", "System.Exception.Source",
        "System.Exception.TargetSite", "System.String.Intern", "System.String.IsInterned",
        "System.DateTime.Now", "System.DateTime.UtcNow", "System.DateTime.Today",
        "System.DateTime.ToLocalTime", "System.DateTime.ToUniversalTime",
        "System.DateTimeOffset.Now", "System.DateTimeOffset.UtcNow", "System.DateTimeOffset.LocalDateTime",
        "System.DateTimeOffset.ToLocalTime",
        "System.Guid.NewGuid", "System.Guid.CreateVersion7",
        "System.Text.Encoding.RegisterProvider", "System.Text.RegularExpressions.Regex.CompileToAssembly",
        "System.Text.RegularExpressions.Regex.CacheSize",
        "System.Globalization.CultureInfo.CurrentCulture", "System.Globalization.CultureInfo.CurrentUICulture",
        "System.Globalization.CultureInfo.InstalledUICulture", "System.Globalization.CultureInfo.ClearCachedData",
        "System.Globalization.CultureInfo.DefaultThreadCurrentCulture",
        "System.Globalization.CultureInfo.DefaultThreadCurrentUICulture");

    /// <param name="space">The namespace.</param>
    /// <param name="name">Without the number of type parameters; of a nested type that of the outermost type around it, which it is as good as.</param>
    public static bool IsAllowedType(string space, string name) =>
        Namespaces.Contains(space) || (Types.TryGetValue(space, out var types) && types.Contains(name));

    /// <param name="fullName">Namespace, type and member: <c>System.DateTime.Now</c>.</param>
    public static bool IsRefusedMember(string fullName)
    {
        // The name of a constructor begins with a point of its own.
        var point = fullName.EndsWith("..ctor", StringComparison.Ordinal) ? fullName.Length - "..ctor".Length : fullName.LastIndexOf('.');
        return RefusedMembers.Contains(fullName)
            || (OnlyMembers.TryGetValue(fullName[..point], out var members) && !members.Contains(fullName[(point + 1)..]));
    }

    private static HashSet<string> Set(params string[] names) => new(names, StringComparer.Ordinal);
}
