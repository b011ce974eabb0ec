namespace CodeFarm.Validation.Policy;

/// <summary>
/// What a function may use: computation on values. Everything else is refused, what does not exist yet included, so a new
/// runtime cannot open a door. The policy over symbols and the policy over IL both decide by these names.
/// </summary>
internal static partial class AllowedApi
{
    public const string Summary =
        "the value, text and collection types of System, System.Collections.Generic, System.Linq, System.Text, "
        + "System.Text.RegularExpressions, System.Globalization and System.Numerics, JsonNode, JsonDocument, MemoryStream, and the digests of "
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
            "ICustomFormatter", "IDisposable", "IProgress", "FormattableString", "FlagsAttribute", "ObsoleteAttribute", "TypeCode",
            "Random", "Exception", "SystemException", "ApplicationException", "ArgumentException", "ArgumentNullException",
            "ArgumentOutOfRangeException", "ArithmeticException", "ArrayTypeMismatchException", "DivideByZeroException",
            "FormatException", "IndexOutOfRangeException", "InsufficientExecutionStackException", "InvalidCastException",
            "InvalidOperationException", "NotFiniteNumberException", "NotImplementedException", "NotSupportedException",
            "NullReferenceException", "ObjectDisposedException", "OutOfMemoryException", "OverflowException", "RankException",
            "TimeoutException", "AggregateException", "OperationCanceledException", "EventArgs", "EventHandler", "Buffer",
            "Attribute", "AttributeTargets", "AttributeUsageAttribute", "Uri", "UriBuilder", "UriComponents", "UriFormat",
            "UriFormatException", "UriHostNameType", "UriKind", "UriPartial", "IConvertible", "SerializableAttribute",
            // See OnlyMembers.
            "Environment", "GC", "Type"),
        ["System.Collections.Generic"] = Set(
            "CollectionExtensions", "Comparer", "Dictionary", "EqualityComparer", "HashSet", "IAlternateEqualityComparer",
            "IAsyncEnumerable", "IAsyncEnumerator", "ICollection", "IComparer", "IDictionary", "IEnumerable", "IEnumerator",
            "IEqualityComparer", "IList", "IReadOnlyCollection", "IReadOnlyDictionary", "IReadOnlyList", "IReadOnlySet", "ISet",
            "KeyNotFoundException", "KeyValuePair", "LinkedList", "LinkedListNode", "List", "OrderedDictionary", "PriorityQueue",
            "Queue", "ReferenceEqualityComparer", "SortedDictionary", "SortedList", "SortedSet", "Stack"),
        ["System.Collections.ObjectModel"] = Set(
            "Collection", "KeyedCollection", "ObservableCollection", "ReadOnlyCollection", "ReadOnlyDictionary", "ReadOnlySet"),
        ["System.Collections.Specialized"] = Set(
            "INotifyCollectionChanged", "NotifyCollectionChangedAction", "NotifyCollectionChangedEventArgs", "NotifyCollectionChangedEventHandler"),
        ["System.Globalization"] = Set(
            "Calendar", "CalendarAlgorithmType", "CalendarWeekRule", "CharUnicodeInfo", "ChineseLunisolarCalendar", "CompareInfo", "CompareOptions", "CultureInfo",
            "CultureNotFoundException", "DateTimeFormatInfo", "DateTimeStyles", "DigitShapes", "EastAsianLunisolarCalendar", "GlobalizationExtensions",
            "GregorianCalendar", "GregorianCalendarTypes", "HebrewCalendar", "HijriCalendar", "IdnMapping", "ISOWeek",
            "JulianCalendar", "KoreanCalendar", "KoreanLunisolarCalendar", "NumberFormatInfo", "NumberStyles", "PersianCalendar", "RegionInfo", "SortKey", "StringInfo",
            "TaiwanCalendar", "TaiwanLunisolarCalendar", "TextElementEnumerator", "TextInfo", "ThaiBuddhistCalendar", "TimeSpanStyles",
            "UmAlQuraCalendar", "UnicodeCategory"),
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
            "Path",
            // Streams over memory. No other can be made, and none derived. See OnlyMembers.
            "BinaryReader", "BinaryWriter", "EndOfStreamException", "InvalidDataException", "MemoryStream", "SeekOrigin", "Stream", "StreamReader",
            "StreamWriter"),
        // Not ArrayPool: what is given back twice is shared with other code.
        ["System.Buffers"] = Set("ArrayBufferWriter", "IBufferWriter", "OperationStatus", "SearchValues", "SpanAction", "StandardFormat"),
        ["System.Buffers.Binary"] = Set("BinaryPrimitives"),
        ["System.Buffers.Text"] = Set("Base64", "Base64Url", "Utf8Formatter", "Utf8Parser"),
        ["System.Text.Unicode"] = Set("Utf8"),
        ["System.Text.Encodings.Web"] = Set("JavaScriptEncoder", "TextEncoder"),
        ["System.Net"] = Set("IPAddress", "IPNetwork", "WebUtility"),
        ["System.Net.Sockets"] = Set("AddressFamily"),
        ["System.Reflection"] = Set("MemberInfo"),
        ["System.Security"] = Set("SecurityElement"),
        ["System.Diagnostics"] = Set(
            "ConditionalAttribute", "DebuggerDisplayAttribute", "DebuggerStepThroughAttribute", "StackTraceHiddenAttribute", "UnreachableException"),
        ["System.ComponentModel"] = Set(
            "DefaultValueAttribute", "EditorBrowsableAttribute", "EditorBrowsableState", "INotifyPropertyChanged", "PropertyChangedEventArgs",
            "PropertyChangedEventHandler"),
        // What a signature tells the compiler of null.
        ["System.Diagnostics.CodeAnalysis"] = Set(
            "AllowNullAttribute", "ConstantExpectedAttribute", "DisallowNullAttribute", "DoesNotReturnAttribute", "DoesNotReturnIfAttribute", "ExcludeFromCodeCoverageAttribute", "MaybeNullAttribute",
            "MaybeNullWhenAttribute", "MemberNotNullAttribute", "MemberNotNullWhenAttribute", "NotNullAttribute",
            "NotNullIfNotNullAttribute", "NotNullWhenAttribute", "SetsRequiredMembersAttribute", "StringSyntaxAttribute", "SuppressMessageAttribute"),
        // Not ParallelEnumerable and Queryable: threads and compiled expressions.
        ["System.Linq"] = Set("Enumerable", "IGrouping", "ILookup", "Lookup", "IOrderedEnumerable"),
        // Vector loads and stores without a check of the bounds: see OnlyMembers.
        ["System.Numerics"] = Set(
            "BigInteger", "BitOperations", "Complex", "INumber", "INumberBase", "IBinaryInteger", "IBinaryNumber", "ISignedNumber",
            "IUnsignedNumber", "IFloatingPoint", "IFloatingPointIeee754", "IMinMaxValue", "IAdditionOperators",
            "ISubtractionOperators", "IMultiplyOperators", "IDivisionOperators", "IModulusOperators", "IComparisonOperators",
            "IEqualityOperators", "IAdditiveIdentity", "IMultiplicativeIdentity", "IIncrementOperators", "IDecrementOperators",
            "IUnaryNegationOperators", "IUnaryPlusOperators", "IBitwiseOperators", "IShiftOperators", "IBinaryFloatingPointIeee754", "IExponentialFunctions",
            "IFloatingPointConstants", "IHyperbolicFunctions", "ILogarithmicFunctions", "IPowerFunctions", "IRootFunctions",
            "ITrigonometricFunctions", "Vector", "Vector2", "Vector3", "Vector4",
            "Matrix3x2", "Matrix4x4", "Plane", "Quaternion"),
        ["System.Collections"] = Set(
            "ArrayList", "BitArray", "DictionaryEntry", "Hashtable", "ICollection", "IComparer", "IDictionary", "IDictionaryEnumerator",
            "IEnumerable", "IEnumerator", "IEqualityComparer", "IList", "IStructuralComparable", "IStructuralEquatable",
            "StructuralComparisons"),
        // There is one thread, but those who wrote for more need not write anew. Not BlockingCollection: it waits.
        ["System.Collections.Concurrent"] = Set("ConcurrentBag", "ConcurrentDictionary", "ConcurrentQueue", "ConcurrentStack", "IProducerConsumerCollection"),
        ["System.Collections.Frozen"] = Set("FrozenDictionary", "FrozenSet"),
        // Not ImmutableInterlocked: there is one thread.
        ["System.Collections.Immutable"] = Set(
            "IImmutableDictionary", "IImmutableList", "IImmutableQueue", "IImmutableSet", "IImmutableStack", "ImmutableArray",
            "ImmutableDictionary", "ImmutableHashSet", "ImmutableList", "ImmutableQueue", "ImmutableSortedDictionary",
            "ImmutableSortedSet", "ImmutableStack"),
        // Digests only; they take and give bytes. What takes a stream is refused with its signature. See OnlyMembers.
        ["System.Security.Cryptography"] = Set(
            "CryptographicOperations", "HashAlgorithm", "HashAlgorithmName", "IncrementalHash", "SHA256", "SHA384", "SHA512", "SHA1", "MD5", "HMACSHA256", "HMACSHA384", "HMACSHA512", "HMACSHA1", "HMACMD5",
            "CryptographicException", "HKDF", "Rfc2898DeriveBytes"),
        // Reading and writing by hand. Not JsonSerializer: it makes values of types by reflection. See OnlyMembers and ForPlainValues.
        ["System.Text.Json"] = Set(
            "JsonDocument", "JsonDocumentOptions", "JsonElement", "JsonProperty", "JsonValueKind", "JsonCommentHandling", "JsonException",
            "JsonEncodedText", "JsonReaderOptions", "JsonReaderState", "JsonSerializerOptions", "JsonTokenType", "JsonWriterOptions", "Utf8JsonReader", "Utf8JsonWriter"),
        ["System.Text.Json.Nodes"] = Set("JsonArray", "JsonNode", "JsonNodeOptions", "JsonObject", "JsonValue"),
        // Each member of Granted where the signature declares it: see GrantedApi.
        [GrantedApi.Namespace] = Set("CapabilityException", "Granted", "HttpAnswer", "IClock", "IFiles", "IHttp", "ILog", "IRandom"),
        // See OnlyMembers.
        ["System.Threading.Tasks"] = Set("Task", "TaskStatus", "ValueTask"),
        ["System.Threading"] = Set("CancellationToken", "CancellationTokenSource", "Interlocked", "Lock"),
        ["System.Runtime.ExceptionServices"] = Set("ExceptionDispatchInfo"),
        // The layout: not explicit, which TypePolicy sees.
        ["System.Runtime.InteropServices"] = Set("CollectionsMarshal", "LayoutKind", "StructLayoutAttribute"),
        // What an interpolated text becomes where a culture is given. Not InterpolatedStringHandlerAttribute: the compiler does not
        // check what the constructor of such a type keeps of the other arguments, so memory of the stack outlives its method.
        ["System.Runtime.CompilerServices"] = Set(
            "CallerArgumentExpressionAttribute", "CallerLineNumberAttribute", "CallerMemberNameAttribute", "ConfiguredTaskAwaitable",
            "CollectionBuilderAttribute", "ConfiguredValueTaskAwaitable", "DefaultInterpolatedStringHandler", "ITuple", "MethodImplAttribute", "MethodImplOptions", "OverloadResolutionPriorityAttribute",
            "TaskAwaiter", "ValueTaskAwaiter"),
    };

    /// <param name="space">The namespace.</param>
    /// <param name="name">Without the number of type parameters; of a nested type that of the outermost type around it, which it is as good as.</param>
    public static bool IsAllowedType(string space, string name) =>
        Types.TryGetValue(space, out var types) && types.Contains(name);

    /// <param name="fullName">Namespace, type and member: <c>System.DateTime.Now</c>.</param>
    /// <param name="parameters">How many parameters it has; of a field or a property none.</param>
    /// <param name="first">The full name of the type of its first parameter; null where it has none.</param>
    public static bool IsRefusedMember(string fullName, int parameters, string? first)
    {
        // The name of a constructor begins with a point of its own.
        var point = fullName.EndsWith("..ctor", StringComparison.Ordinal) ? fullName.Length - "..ctor".Length : fullName.LastIndexOf('.');
        return RefusedMembers.Contains(fullName)
            || RefusedOverloads.Contains((fullName, parameters))
            || (FirstParameter.TryGetValue(fullName, out var only) && first is not null && first != only)
            || (OnlyMembers.TryGetValue(fullName[..point], out var members) && !members.Contains(fullName[(point + 1)..]));
    }

    private static HashSet<string> Set(params string[] names) => new(names, StringComparer.Ordinal);
}
