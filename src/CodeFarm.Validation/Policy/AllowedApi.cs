namespace CodeFarm.Validation.Policy;

/// <summary>
/// What a function may use: computation on values. Everything else is refused, what does not exist yet included, so a new
/// runtime cannot open a door. The policy over symbols and the policy over IL both decide by these names.
/// </summary>
internal static partial class AllowedApi
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
            "TimeoutException", "AggregateException", "OperationCanceledException", "EventArgs", "EventHandler", "Buffer",
            "Attribute", "AttributeTargets", "AttributeUsageAttribute", "Uri", "UriBuilder", "UriComponents", "UriFormat",
            "UriFormatException", "UriHostNameType", "UriKind", "UriPartial"),
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
            "StringReader", "StringWriter", "TextReader", "TextWriter", "IOException", "FileNotFoundException", "DirectoryNotFoundException",
            "Path"),
        // Not ArrayPool: what is given back twice is shared with other code.
        ["System.Buffers"] = Set("ArrayBufferWriter", "IBufferWriter", "SearchValues", "SpanAction"),
        ["System.Buffers.Binary"] = Set("BinaryPrimitives"),
        ["System.Buffers.Text"] = Set("Base64", "Base64Url"),
        ["System.Net"] = Set("WebUtility"),
        ["System.Diagnostics"] = Set("UnreachableException"),
        // What a signature tells the compiler of null.
        ["System.Diagnostics.CodeAnalysis"] = Set(
            "AllowNullAttribute", "DisallowNullAttribute", "DoesNotReturnAttribute", "DoesNotReturnIfAttribute", "MaybeNullAttribute",
            "MaybeNullWhenAttribute", "MemberNotNullAttribute", "MemberNotNullWhenAttribute", "NotNullAttribute",
            "NotNullIfNotNullAttribute", "NotNullWhenAttribute", "SetsRequiredMembersAttribute"),
        // Not ParallelEnumerable and Queryable: threads and compiled expressions.
        ["System.Linq"] = Set("Enumerable", "IGrouping", "ILookup", "Lookup", "IOrderedEnumerable"),
        // Not Vector: it loads and stores without a check of the bounds.
        ["System.Numerics"] = Set(
            "BigInteger", "BitOperations", "Complex", "INumber", "INumberBase", "IBinaryInteger", "IBinaryNumber", "ISignedNumber",
            "IUnsignedNumber", "IFloatingPoint", "IFloatingPointIeee754", "IMinMaxValue", "IAdditionOperators",
            "ISubtractionOperators", "IMultiplyOperators", "IDivisionOperators", "IModulusOperators", "IComparisonOperators",
            "IEqualityOperators", "IAdditiveIdentity", "IMultiplicativeIdentity", "IIncrementOperators", "IDecrementOperators",
            "IUnaryNegationOperators", "IUnaryPlusOperators", "IBitwiseOperators", "IShiftOperators", "Vector2", "Vector3", "Vector4",
            "Matrix3x2", "Matrix4x4", "Plane", "Quaternion"),
        ["System.Collections"] = Set(
            "ArrayList", "BitArray", "DictionaryEntry", "Hashtable", "ICollection", "IComparer", "IDictionary", "IDictionaryEnumerator",
            "IEnumerable", "IEnumerator", "IEqualityComparer", "IList", "IStructuralComparable", "IStructuralEquatable",
            "StructuralComparisons"),
        ["System.Collections.Frozen"] = Set("FrozenDictionary", "FrozenSet"),
        // Not ImmutableInterlocked: there is one thread.
        ["System.Collections.Immutable"] = Set(
            "IImmutableDictionary", "IImmutableList", "IImmutableQueue", "IImmutableSet", "IImmutableStack", "ImmutableArray",
            "ImmutableDictionary", "ImmutableHashSet", "ImmutableList", "ImmutableQueue", "ImmutableSortedDictionary",
            "ImmutableSortedSet", "ImmutableStack"),
        // Digests only; they take and give bytes. What takes a stream is refused with its signature. See OnlyMembers.
        ["System.Security.Cryptography"] = Set(
            "CryptographicOperations", "HashAlgorithm", "HashAlgorithmName", "IncrementalHash", "SHA256", "SHA384", "SHA512", "SHA1", "MD5", "HMACSHA256", "HMACSHA384", "HMACSHA512", "HMACSHA1", "HMACMD5"),
        // Reading and writing by hand. Not JsonSerializer and the nodes: they make values of types by reflection.
        ["System.Text.Json"] = Set(
            "JsonDocument", "JsonDocumentOptions", "JsonElement", "JsonProperty", "JsonValueKind", "JsonCommentHandling", "JsonException",
            "JsonEncodedText", "JsonReaderOptions", "JsonReaderState", "JsonTokenType", "JsonWriterOptions", "Utf8JsonReader", "Utf8JsonWriter"),
        // Each member of Granted where the signature declares it: see GrantedApi.
        [GrantedApi.Namespace] = Set("CapabilityException", "Granted", "HttpAnswer", "IClock", "IFiles", "IHttp", "ILog", "IRandom"),
        // See OnlyMembers.
        ["System.Threading.Tasks"] = Set("Task", "ValueTask"),
        ["System.Threading"] = Set("CancellationToken", "Interlocked"),
        ["System.Runtime.InteropServices"] = Set("CollectionsMarshal"),
        // What an interpolated text becomes where a culture is given.
        ["System.Runtime.CompilerServices"] = Set(
            "CallerArgumentExpressionAttribute", "CallerLineNumberAttribute", "CallerMemberNameAttribute", "ConfiguredTaskAwaitable",
            "ConfiguredValueTaskAwaitable", "DefaultInterpolatedStringHandler", "MethodImplAttribute", "MethodImplOptions", "TaskAwaiter",
            "ValueTaskAwaiter"),
    };

    private static HashSet<string> Awaiter => Set("GetResult", "IsCompleted");

    private static HashSet<string> Digest => Set("Create", "HashData", "TryHashData", "HashSizeInBits", "HashSizeInBytes");

    private static HashSet<string> KeyedDigest => Set(".ctor", "HashData", "TryHashData", "HashSizeInBits", "HashSizeInBytes");

    // Types of which these members alone are allowed. Without the others no work starts, no time passes and nothing waits: every
    // task has ended when it is got, and code that is written with await runs from its beginning to its end on one thread.
    private static readonly Dictionary<string, HashSet<string>> OnlyMembers = new(StringComparer.Ordinal)
    {
        [GrantedApi.TypeName] = Set("Clock", "Random", "Log", "Files", "Http"),
        ["System.Threading.Tasks.Task"] = Set(
            "CompletedTask", "ConfigureAwait", "FromException", "FromResult", "GetAwaiter", "Result", "WhenAll"),
        ["System.Threading.Tasks.ValueTask"] = Set(
            "AsTask", "CompletedTask", "ConfigureAwait", "FromException", "FromResult", "GetAwaiter", "Result"),
        // Without Register and WaitHandle nobody waits for it, and nothing cancels it.
        ["System.Threading.CancellationToken"] = Set("CanBeCanceled", "IsCancellationRequested", "None", "ThrowIfCancellationRequested"),
        ["System.Threading.Interlocked"] = Set("Add", "And", "CompareExchange", "Decrement", "Exchange", "Increment", "Or", "Read"),
        // Not SetCount: it shows what memory held before.
        ["System.Runtime.InteropServices.CollectionsMarshal"] = Set("AsSpan", "GetValueRefOrAddDefault"),
        ["System.Attribute"] = Set(".ctor"),
        ["System.Runtime.CompilerServices.MethodImplAttribute"] = Set(".ctor"),
        ["System.Runtime.CompilerServices.MethodImplOptions"] = Set("AggressiveInlining", "AggressiveOptimization", "NoInlining"),
        ["System.Buffer"] = Set("BlockCopy", "ByteLength", "GetByte", "SetByte"),
        // What is done to the text alone, and the same on every machine with these separators.
        ["System.IO.Path"] = Set(
            "ChangeExtension", "Combine", "EndsInDirectorySeparator", "GetDirectoryName", "GetExtension", "GetFileName",
            "GetFileNameWithoutExtension", "HasExtension", "Join", "TrimEndingDirectorySeparator"),
        ["System.Security.Cryptography.CryptographicOperations"] = Set("FixedTimeEquals"),
        ["System.Runtime.CompilerServices.TaskAwaiter"] = Awaiter,
        ["System.Runtime.CompilerServices.ValueTaskAwaiter"] = Awaiter,
        ["System.Runtime.CompilerServices.ConfiguredTaskAwaitable"] = Set("GetAwaiter"),
        ["System.Runtime.CompilerServices.ConfiguredValueTaskAwaitable"] = Set("GetAwaiter"),
        // Nested types: by their own name in the source, by the whole name in the IL.
        ["System.Runtime.CompilerServices.ConfiguredTaskAwaiter"] = Awaiter,
        ["System.Runtime.CompilerServices.ConfiguredValueTaskAwaiter"] = Awaiter,
        ["System.Runtime.CompilerServices.ConfiguredTaskAwaitable.ConfiguredTaskAwaiter"] = Awaiter,
        ["System.Runtime.CompilerServices.ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter"] = Awaiter,
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
