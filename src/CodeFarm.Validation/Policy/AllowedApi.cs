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

    // Type by type: a namespace that only computes today may not do so in the next runtime.
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
            "Random", "Exception", "SystemException", "ApplicationException", "ArgumentException", "ArgumentNullException",
            "ArgumentOutOfRangeException", "ArithmeticException", "ArrayTypeMismatchException", "DivideByZeroException",
            "FormatException", "IndexOutOfRangeException", "InsufficientExecutionStackException", "InvalidCastException",
            "InvalidOperationException", "NotFiniteNumberException", "NotImplementedException", "NotSupportedException",
            "NullReferenceException", "ObjectDisposedException", "OutOfMemoryException", "OverflowException", "RankException",
            "TimeoutException"),
        ["System.Collections.Generic"] = Set(
            "CollectionExtensions", "Comparer", "Dictionary", "EqualityComparer", "HashSet", "IAlternateEqualityComparer",
            "IAsyncEnumerable", "IAsyncEnumerator", "ICollection", "IComparer", "IDictionary", "IEnumerable", "IEnumerator",
            "IEqualityComparer", "IList", "IReadOnlyCollection", "IReadOnlyDictionary", "IReadOnlyList", "IReadOnlySet", "ISet",
            "KeyNotFoundException", "KeyValuePair", "LinkedList", "LinkedListNode", "List", "OrderedDictionary", "PriorityQueue",
            "Queue", "ReferenceEqualityComparer", "SortedDictionary", "SortedList", "SortedSet", "Stack"),
        ["System.Collections.ObjectModel"] = Set(
            "Collection", "KeyedCollection", "ReadOnlyCollection", "ReadOnlyDictionary", "ReadOnlySet"),
        ["System.Globalization"] = Set(
            "Calendar", "CalendarWeekRule", "CharUnicodeInfo", "CompareInfo", "CompareOptions", "CultureInfo",
            "CultureNotFoundException", "DateTimeFormatInfo", "DateTimeStyles", "DigitShapes", "GlobalizationExtensions",
            "GregorianCalendar", "GregorianCalendarTypes", "HebrewCalendar", "HijriCalendar", "IdnMapping", "ISOWeek",
            "JulianCalendar", "NumberFormatInfo", "NumberStyles", "PersianCalendar", "RegionInfo", "SortKey", "StringInfo",
            "TaiwanCalendar", "TextElementEnumerator", "TextInfo", "ThaiBuddhistCalendar", "TimeSpanStyles", "UnicodeCategory"),
        // Not EncodingProvider: it changes the encodings of the whole process.
        ["System.Text"] = Set(
            "Ascii", "ASCIIEncoding", "CompositeFormat", "Decoder", "DecoderExceptionFallback", "DecoderFallback",
            "DecoderFallbackException", "DecoderReplacementFallback", "Encoder", "EncoderExceptionFallback", "EncoderFallback",
            "EncoderFallbackException", "EncoderReplacementFallback", "Encoding", "EncodingExtensions", "NormalizationForm", "Rune",
            "SpanLineEnumerator", "SpanRuneEnumerator", "StringBuilder", "StringRuneEnumerator", "UnicodeEncoding", "UTF32Encoding",
            "UTF8Encoding"),
        // Not RegexRunner: code that stands in for an expression's own.
        ["System.Text.RegularExpressions"] = Set(
            "Capture", "CaptureCollection", "Group", "GroupCollection", "Match", "MatchCollection", "MatchEvaluator", "Regex",
            "RegexMatchTimeoutException", "RegexOptions", "RegexParseError", "RegexParseException", "ValueMatch"),
        // What reads and writes a text in memory, and what files that were granted may throw. See OnlyMembers.
        ["System.IO"] = Set(
            "StringReader", "StringWriter", "TextReader", "TextWriter", "IOException", "FileNotFoundException", "DirectoryNotFoundException"),
        // Not ArrayPool: what is given back twice is shared with other code.
        ["System.Buffers"] = Set("SearchValues", "SpanAction"),
        // What a signature tells the compiler of null.
        ["System.Diagnostics.CodeAnalysis"] = Set(
            "AllowNullAttribute", "DisallowNullAttribute", "DoesNotReturnAttribute", "DoesNotReturnIfAttribute", "MaybeNullAttribute",
            "MaybeNullWhenAttribute", "MemberNotNullAttribute", "MemberNotNullWhenAttribute", "NotNullAttribute",
            "NotNullIfNotNullAttribute", "NotNullWhenAttribute"),
        // Not ParallelEnumerable and Queryable: threads and compiled expressions.
        ["System.Linq"] = Set("Enumerable", "IGrouping", "ILookup", "Lookup", "IOrderedEnumerable"),
        // Not Vector: it loads and stores without a check of the bounds.
        ["System.Numerics"] = Set(
            "BigInteger", "BitOperations", "Complex", "INumber", "INumberBase", "IBinaryInteger", "IBinaryNumber", "ISignedNumber",
            "IUnsignedNumber", "IFloatingPoint", "IFloatingPointIeee754", "IMinMaxValue", "IAdditionOperators",
            "ISubtractionOperators", "IMultiplyOperators", "IDivisionOperators", "IModulusOperators", "IComparisonOperators",
            "IEqualityOperators", "IAdditiveIdentity", "IMultiplicativeIdentity", "IIncrementOperators", "IDecrementOperators",
            "IUnaryNegationOperators", "IUnaryPlusOperators", "IBitwiseOperators", "IShiftOperators"),
        ["System.Collections"] = Set("BitArray", "IEnumerable", "IEnumerator"),
        // Digests only; they take and give bytes. What takes a stream is refused with its signature. See OnlyMembers.
        ["System.Security.Cryptography"] = Set(
            "HashAlgorithm", "SHA256", "SHA384", "SHA512", "SHA1", "MD5", "HMACSHA256", "HMACSHA384", "HMACSHA512", "HMACSHA1", "HMACMD5"),
        // Reading by hand. Not JsonSerializer and the nodes: they make values of types by reflection.
        ["System.Text.Json"] = Set(
            "JsonDocument", "JsonDocumentOptions", "JsonElement", "JsonProperty", "JsonValueKind", "JsonCommentHandling", "JsonException"),
        // Each member of Granted where the signature declares it: see GrantedApi.
        [GrantedApi.Namespace] = Set("CapabilityException", "Granted", "HttpAnswer", "IClock", "IFiles", "IHttp", "ILog", "IRandom"),
        // See OnlyMembers.
        ["System.Threading.Tasks"] = Set("Task", "ValueTask"),
        // What an interpolated text becomes where a culture is given.
        ["System.Runtime.CompilerServices"] = Set("DefaultInterpolatedStringHandler", "TaskAwaiter", "ValueTaskAwaiter"),
    };

    private static HashSet<string> Digest => Set("Create", "HashData", "TryHashData", "HashSizeInBits", "HashSizeInBytes");

    private static HashSet<string> KeyedDigest => Set(".ctor", "HashData", "TryHashData", "HashSizeInBits", "HashSizeInBytes");

    // Types of which these members alone are allowed. Without the others no work starts, no time passes and nothing waits: every
    // task has ended when it is got, and code that is written with await runs from its beginning to its end on one thread.
    private static readonly Dictionary<string, HashSet<string>> OnlyMembers = new(StringComparer.Ordinal)
    {
        [GrantedApi.TypeName] = Set("Clock", "Random", "Log", "Files", "Http"),
        ["System.Threading.Tasks.Task"] = Set("CompletedTask", "FromResult", "GetAwaiter", "Result"),
        ["System.Threading.Tasks.ValueTask"] = Set("CompletedTask", "FromResult", "GetAwaiter", "Result"),
        ["System.Runtime.CompilerServices.TaskAwaiter"] = Set("GetResult", "IsCompleted"),
        ["System.Runtime.CompilerServices.ValueTaskAwaiter"] = Set("GetResult", "IsCompleted"),
        // Its buffer is from a pool, to which a copy would give it back twice.
        ["System.Runtime.CompilerServices.DefaultInterpolatedStringHandler"] = Set(
            ".ctor", "AppendFormatted", "AppendLiteral", "ToStringAndClear"),
        ["System.IO.FileNotFoundException"] = Set(".ctor", "FileName", "Message"),
        ["System.IO.TextReader"] = Set("Dispose", "Peek", "Read", "ReadBlock", "ReadLine", "ReadToEnd"),
        ["System.IO.StringReader"] = Set(".ctor", "Dispose", "Peek", "Read", "ReadBlock", "ReadLine", "ReadToEnd"),
        ["System.IO.TextWriter"] = Set("Dispose", "NewLine", "Write", "WriteLine"),
        ["System.IO.StringWriter"] = Set(".ctor", "Dispose", "GetStringBuilder", "NewLine", "ToString", "Write", "WriteLine"),
        ["System.Security.Cryptography.HashAlgorithm"] = Set("ComputeHash", "Dispose", "HashSize", "TryComputeHash"),
        ["System.Security.Cryptography.SHA256"] = Digest,
        ["System.Security.Cryptography.SHA384"] = Digest,
        ["System.Security.Cryptography.SHA512"] = Digest,
        ["System.Security.Cryptography.SHA1"] = Digest,
        ["System.Security.Cryptography.MD5"] = Digest,
        ["System.Security.Cryptography.HMACSHA256"] = KeyedDigest,
        ["System.Security.Cryptography.HMACSHA384"] = KeyedDigest,
        ["System.Security.Cryptography.HMACSHA512"] = KeyedDigest,
        ["System.Security.Cryptography.HMACSHA1"] = KeyedDigest,
        ["System.Security.Cryptography.HMACMD5"] = KeyedDigest,
    };

    // Members of allowed types whose result is not a matter of the inputs alone, or that reach the machine or later calls.
    private static readonly HashSet<string> RefusedMembers = Set(
        "System.Object.GetType", "System.Exception.GetType", "System.Exception.StackTrace", "System.Exception.Source",
        "System.Exception.TargetSite", "System.String.Intern", "System.String.IsInterned",
        "System.DateTime.Now", "System.DateTime.UtcNow", "System.DateTime.Today",
        "System.DateTime.ToLocalTime", "System.DateTime.ToUniversalTime", "System.DateTime.FromFileTime", "System.DateTime.ToFileTime",
        "System.DateTime.IsDaylightSavingTime",
        "System.DateTimeOffset.Now", "System.DateTimeOffset.UtcNow", "System.DateTimeOffset.LocalDateTime",
        "System.DateTimeOffset.ToLocalTime", "System.DateTimeOffset.FromFileTime",
        "System.Random.Shared", "System.Linq.Enumerable.Shuffle",
        "System.Guid.NewGuid", "System.Guid.CreateVersion7",
        "System.Text.Encoding.RegisterProvider", "System.Text.RegularExpressions.Regex.CompileToAssembly",
        "System.Text.RegularExpressions.Regex.CacheSize",
        "System.Globalization.CultureInfo.CurrentCulture", "System.Globalization.CultureInfo.CurrentUICulture",
        "System.Globalization.CultureInfo.InstalledUICulture", "System.Globalization.CultureInfo.ClearCachedData",
        "System.Globalization.CultureInfo.DefaultThreadCurrentCulture",
        "System.Globalization.CultureInfo.DefaultThreadCurrentUICulture", "System.Globalization.CultureInfo.GetCultures",
        "System.Globalization.NumberFormatInfo.CurrentInfo", "System.Globalization.DateTimeFormatInfo.CurrentInfo",
        "System.Globalization.RegionInfo.CurrentRegion");

    // Overloads of allowed members by the number of their parameters: CryptoConfig makes an object of any type that is named to
    // it, and a random generator without a seed differs from call to call.
    private static readonly HashSet<(string Member, int Parameters)> RefusedOverloads =
    [
        ("System.Security.Cryptography.SHA256.Create", 1), ("System.Security.Cryptography.SHA384.Create", 1),
        ("System.Security.Cryptography.SHA512.Create", 1), ("System.Security.Cryptography.SHA1.Create", 1),
        ("System.Security.Cryptography.MD5.Create", 1), ("System.Security.Cryptography.HMACSHA256..ctor", 0),
        ("System.Security.Cryptography.HMACSHA384..ctor", 0), ("System.Security.Cryptography.HMACSHA512..ctor", 0),
        ("System.Security.Cryptography.HMACSHA1..ctor", 0), ("System.Security.Cryptography.HMACMD5..ctor", 0),
        ("System.Random..ctor", 0),
    ];

    /// <param name="space">The namespace.</param>
    /// <param name="name">Without the number of type parameters; of a nested type that of the outermost type around it, which it is as good as.</param>
    public static bool IsAllowedType(string space, string name) =>
        Types.TryGetValue(space, out var types) && types.Contains(name);

    /// <param name="fullName">Namespace, type and member: <c>System.DateTime.Now</c>.</param>
    /// <param name="parameters">How many parameters it has; of a field or a property none.</param>
    public static bool IsRefusedMember(string fullName, int parameters)
    {
        // The name of a constructor begins with a point of its own.
        var point = fullName.EndsWith("..ctor", StringComparison.Ordinal) ? fullName.Length - "..ctor".Length : fullName.LastIndexOf('.');
        return RefusedMembers.Contains(fullName)
            || RefusedOverloads.Contains((fullName, parameters))
            || (OnlyMembers.TryGetValue(fullName[..point], out var members) && !members.Contains(fullName[(point + 1)..]));
    }

    private static HashSet<string> Set(params string[] names) => new(names, StringComparer.Ordinal);
}
