namespace CodeFarm.Validation.Policy;

/// <content>Of which types some members alone are allowed.</content>
internal static partial class AllowedApi
{
    private static HashSet<string> Awaiter => Set("GetResult", "IsCompleted");

    private static HashSet<string> StreamMembers => Set(
        "CanRead", "CanSeek", "CanWrite", "Close", "CopyTo", "Dispose", "Flush", "Length", "Position", "Read", "ReadAtLeast", "ReadByte",
        "ReadExactly", "Seek", "SetLength", "Write", "WriteByte");

    private static HashSet<string> Digest => Set("Create", "HashData", "TryHashData", "HashSizeInBits", "HashSizeInBytes");

    private static HashSet<string> KeyedDigest => Set(".ctor", "HashData", "TryHashData", "HashSizeInBits", "HashSizeInBytes");

    // Types of which these members alone are allowed. Without the others no work starts, no time passes and nothing waits: every
    // task has ended when it is got, and code that is written with await runs from its beginning to its end on one thread.
    private static readonly Dictionary<string, HashSet<string>> OnlyMembers = new(StringComparer.Ordinal)
    {
        [GrantedApi.TypeName] = Set("Clock", "Random", "Log", "Files", "Http"),
        ["System.Threading.Tasks.Task"] = Set(
            "CompletedTask", "ConfigureAwait", "Dispose", "Exception", "FromCanceled", "FromException", "FromResult", "GetAwaiter", "IsCanceled",
            "IsCompleted", "IsCompletedSuccessfully", "IsFaulted", "Result", "Status", "Wait", "WaitAll", "WhenAll", "WhenAny"),
        ["System.Threading.Tasks.ValueTask"] = Set(
            ".ctor", "AsTask", "CompletedTask", "ConfigureAwait", "FromCanceled", "FromException", "FromResult", "GetAwaiter", "IsCanceled",
            "IsCompleted", "IsCompletedSuccessfully", "IsFaulted", "Result"),
        // Not what ends after a time.
        ["System.Threading.CancellationTokenSource"] = Set(".ctor", "Cancel", "Dispose", "IsCancellationRequested", "Token"),
        ["System.Threading.Lock"] = Set(".ctor", "Enter", "EnterScope", "Exit", "IsHeldByCurrentThread", "TryEnter"),
        ["System.Runtime.ExceptionServices.ExceptionDispatchInfo"] = Set("Capture", "SourceException", "Throw"),
        ["System.Runtime.InteropServices.LayoutKind"] = Set("Auto", "Sequential"),
        ["System.Runtime.InteropServices.StructLayoutAttribute"] = Set(".ctor", "Pack"),
        // The same wherever a worker runs.
        ["System.Environment"] = Set("NewLine"),
        // What disposes by the book says it, and nothing is finalized.
        ["System.GC"] = Set("SuppressFinalize"),
        // A type may be told from others and named. What reflection begins with is not there.
        ["System.Type"] = Set(
            "Equals", "FullName", "GetHashCode", "GetTypeFromHandle", "IsArray", "IsClass", "IsEnum", "IsGenericType", "IsInterface", "IsPrimitive",
            "IsValueType", "Name", "Namespace", "ToString", "op_Equality", "op_Inequality"),
        ["System.Reflection.MemberInfo"] = Set("Name"),
        // Its setters change addresses that are one for all calls.
        ["System.Net.IPAddress"] = Set(
            ".ctor", "AddressFamily", "Any", "Broadcast", "Equals", "GetAddressBytes", "GetHashCode", "HostToNetworkOrder", "IPv6Any", "IPv6Loopback",
            "IPv6None", "IsIPv4MappedToIPv6", "IsIPv6LinkLocal", "IsIPv6Multicast", "IsIPv6SiteLocal", "IsIPv6UniqueLocal", "IsLoopback", "IsValid",
            "Loopback", "MapToIPv4", "MapToIPv6", "NetworkToHostOrder", "None", "Parse", "ToString", "TryFormat", "TryParse", "TryWriteBytes"),
        ["System.Security.SecurityElement"] = Set("Escape"),
        ["System.Security.Cryptography.HKDF"] = Set("DeriveKey", "Expand", "Extract"),
        ["System.Security.Cryptography.Rfc2898DeriveBytes"] = Set("Pbkdf2"),
        ["System.Text.Encodings.Web.JavaScriptEncoder"] = Set("Default", "UnsafeRelaxedJsonEscaping"),
        ["System.Text.Encodings.Web.TextEncoder"] = Set("Encode"),
        ["System.Numerics.Vector"] = Set(
            ".ctor", "Abs", "Add", "AllBitsSet", "AndNot", "BitwiseAnd", "BitwiseOr", "ConditionalSelect", "CopyTo", "Count", "Create", "Divide", "Dot",
            "Equals", "EqualsAll", "EqualsAny", "GetElement", "GetHashCode", "GreaterThan", "GreaterThanAll", "GreaterThanAny", "GreaterThanOrEqual",
            "IsHardwareAccelerated", "IsSupported", "Item", "LessThan", "LessThanAll", "LessThanAny", "LessThanOrEqual", "Max", "Min", "Multiply",
            "Negate", "One", "OnesComplement", "SquareRoot", "Subtract", "Sum", "this[]", "ToString", "TryCopyTo", "Xor", "Zero", "op_Addition",
            "op_BitwiseAnd", "op_BitwiseOr", "op_Division", "op_Equality", "op_ExclusiveOr", "op_Explicit", "op_Inequality", "op_LeftShift",
            "op_Multiply", "op_OnesComplement", "op_RightShift", "op_Subtraction", "op_UnaryNegation", "op_UnaryPlus"),
        ["System.Text.Json.JsonSerializerOptions"] = Set(
            ".ctor", "AllowTrailingCommas", "Encoder", "IndentCharacter", "IndentSize", "MaxDepth", "NewLine", "WriteIndented"),
        ["System.Text.Json.Nodes.JsonNode"] = Set(
            "AsArray", "AsObject", "AsValue", "DeepClone", "DeepEquals", "GetElementIndex", "GetPath", "GetPropertyName", "GetValue", "GetValueKind",
            "Item", "Parent", "Parse", "Root", "ToJsonString", "ToString", "WriteTo", "op_Explicit", "op_Implicit", "this[]"),
        ["System.Text.Json.Nodes.JsonArray"] = Set(
            ".ctor", "Add", "Clear", "Contains", "Count", "Create", "GetEnumerator", "GetValues", "IndexOf", "Insert", "Remove", "RemoveAll",
            "RemoveAt", "RemoveRange"),
        ["System.Text.Json.Nodes.JsonObject"] = Set(
            ".ctor", "Add", "Clear", "ContainsKey", "Count", "Create", "GetAt", "GetEnumerator", "IndexOf", "Insert", "Remove", "RemoveAt", "SetAt",
            "TryAdd", "TryGetPropertyValue"),
        ["System.Text.Json.Nodes.JsonValue"] = Set("Create", "TryGetValue"),
        // Not what waits, and not those that are one for all calls.
        ["System.IO.Stream"] = StreamMembers,
        ["System.IO.MemoryStream"] = [.. StreamMembers, ".ctor", "Capacity", "GetBuffer", "ToArray", "TryGetBuffer", "WriteTo"],
        ["System.IO.BinaryReader"] = Set(
            ".ctor", "BaseStream", "Close", "Dispose", "PeekChar", "Read", "Read7BitEncodedInt", "Read7BitEncodedInt64", "ReadBoolean", "ReadByte",
            "ReadBytes", "ReadChar", "ReadChars", "ReadDecimal", "ReadDouble", "ReadExactly", "ReadHalf", "ReadInt16", "ReadInt32", "ReadInt64",
            "ReadSByte", "ReadSingle", "ReadString", "ReadUInt16", "ReadUInt32", "ReadUInt64"),
        ["System.IO.BinaryWriter"] = Set(
            ".ctor", "BaseStream", "Close", "Dispose", "Flush", "Seek", "Write", "Write7BitEncodedInt", "Write7BitEncodedInt64"),
        // Over a stream, not over a path: see FirstParameter.
        ["System.IO.StreamReader"] = Set(
            ".ctor", "BaseStream", "Close", "CurrentEncoding", "Dispose", "EndOfStream", "Peek", "Read", "ReadBlock", "ReadLine", "ReadToEnd"),
        ["System.IO.StreamWriter"] = Set(".ctor", "AutoFlush", "BaseStream", "Close", "Dispose", "Encoding", "Flush", "NewLine", "Write", "WriteLine"),
        // Without Register and WaitHandle nobody waits for it.
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
        ["System.IO.TextReader"] = Set("Close", "Dispose", "Peek", "Read", "ReadBlock", "ReadLine", "ReadToEnd"),
        ["System.IO.StringReader"] = Set(".ctor", "Close", "Dispose", "Peek", "Read", "ReadBlock", "ReadLine", "ReadToEnd"),
        ["System.IO.TextWriter"] = Set("Close", "Dispose", "Encoding", "Flush", "FormatProvider", "NewLine", "Write", "WriteLine"),
        ["System.IO.StringWriter"] = Set(".ctor", "Close", "Dispose", "Encoding", "Flush", "FormatProvider", "GetStringBuilder", "NewLine", "ToString", "Write", "WriteLine"),
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
}
