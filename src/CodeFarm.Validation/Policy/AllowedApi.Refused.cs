namespace CodeFarm.Validation.Policy;

/// <content>What is refused of allowed types.</content>
internal static partial class AllowedApi
{
    // Members of allowed types whose result is not a matter of the inputs alone, or that reach the machine or later calls.
    private static readonly HashSet<string> RefusedMembers = Set(
        "System.Exception.StackTrace", "System.Exception.Source",
        "System.Exception.TargetSite", "System.String.Intern", "System.String.IsInterned",
        "System.DateTime.Now", "System.DateTime.UtcNow", "System.DateTime.Today",
        "System.DateTime.ToLocalTime", "System.DateTime.ToUniversalTime", "System.DateTime.FromFileTime", "System.DateTime.ToFileTime",
        "System.DateTime.IsDaylightSavingTime",
        "System.DateTimeOffset.Now", "System.DateTimeOffset.UtcNow", "System.DateTimeOffset.LocalDateTime",
        "System.DateTimeOffset.ToLocalTime", "System.DateTimeOffset.FromFileTime",
        "System.Random.Shared", "System.Linq.Enumerable.Shuffle",
        "System.Guid.NewGuid", "System.Guid.CreateVersion7",
        "System.Text.Encoding.RegisterProvider", "System.Text.Encoding.CreateTranscodingStream", "System.Text.RegularExpressions.Regex.CompileToAssembly",
        "System.Text.RegularExpressions.Regex.CacheSize",
        "System.Globalization.CultureInfo.CurrentCulture", "System.Globalization.CultureInfo.CurrentUICulture",
        "System.Globalization.CultureInfo.InstalledUICulture", "System.Globalization.CultureInfo.ClearCachedData",
        "System.Globalization.CultureInfo.DefaultThreadCurrentCulture",
        "System.Globalization.CultureInfo.DefaultThreadCurrentUICulture", "System.Globalization.CultureInfo.GetCultures",
        "System.Globalization.NumberFormatInfo.CurrentInfo", "System.Globalization.DateTimeFormatInfo.CurrentInfo",
        "System.Globalization.RegionInfo.CurrentRegion",
        // Of new DateTimeFormatInfo(): its calendar is one for the whole process, and not read-only.
        "System.Globalization.Calendar.TwoDigitYearMax", "System.Globalization.GregorianCalendar.CalendarType",
        // Of a culture that the process keeps for all: the one above it is kept with it, and can be changed.
        "System.Globalization.CultureInfo.Parent",
        // They read beyond what they are given, or leave parts of the result as they happen to be.
        "System.Numerics.Vector2.LoadUnsafe", "System.Numerics.Vector3.LoadUnsafe", "System.Numerics.Vector4.LoadUnsafe",
        "System.Numerics.Vector2.CreateScalarUnsafe", "System.Numerics.Vector3.CreateScalarUnsafe",
        "System.Numerics.Vector4.CreateScalarUnsafe");

    /// <summary>
    /// The full names of interfaces that may be used and not implemented: who formats a value believes it how much it has
    /// written, and shows what memory held before where that is a lie, or where the provider that is asked in the midst of it
    /// changes what is written to.
    /// </summary>
    public static IReadOnlySet<string> RefusedInterfaces { get; } = Set(
        "System.IFormatProvider", "System.ISpanFormattable", "System.IUtf8SpanFormattable");

    // Default deny: the library trusts what it calls of a class that it has itself derived, hands it arrays of a pool and memory that
    // is not cleared, and reads where its answers point. These were made for others to derive from, and get nothing of the kind.
    private static readonly HashSet<string> Bases = Set(
        "System.Object", "System.ValueType", "System.Enum", "System.MulticastDelegate", "System.Attribute", "System.EventArgs",
        "System.Lazy", "System.StringComparer", "System.Tuple", "System.Collections.Generic.Comparer", "System.Collections.Generic.Dictionary",
        "System.Collections.Generic.EqualityComparer", "System.Collections.Generic.HashSet", "System.Collections.Generic.LinkedList",
        "System.Collections.Generic.List", "System.Collections.Generic.PriorityQueue", "System.Collections.Generic.Queue",
        "System.Collections.Generic.SortedDictionary", "System.Collections.Generic.SortedList", "System.Collections.Generic.SortedSet",
        "System.Collections.Generic.Stack", "System.Collections.ObjectModel.Collection", "System.Collections.ObjectModel.KeyedCollection", "System.Collections.ObjectModel.ObservableCollection",
        "System.Collections.ObjectModel.ReadOnlyCollection", "System.Collections.ObjectModel.ReadOnlyDictionary");

    /// <summary>Whether a type of a function's own may be derived from a class of the library.</summary>
    /// <param name="fullName">Namespace and name, without the number of type parameters.</param>
    public static bool IsAllowedBase(string fullName) => Bases.Contains(fullName) || fullName.EndsWith("Exception", StringComparison.Ordinal);

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
        // They end after a time.
        ("System.Threading.CancellationTokenSource..ctor", 1), ("System.Threading.CancellationTokenSource..ctor", 2),
    ];

    // Members that are allowed where their first parameter has this type: the others open the file that a path names.
    private static readonly Dictionary<string, string> FirstParameter = new(StringComparer.Ordinal)
    {
        ["System.IO.StreamReader..ctor"] = "System.IO.Stream",
        ["System.IO.StreamWriter..ctor"] = "System.IO.Stream",
    };

    // What takes values of these types out of nodes and puts them in; with any other it would read its members by reflection.
    private static readonly HashSet<string> PlainValues = Set(
        "System.Boolean", "System.Byte", "System.SByte", "System.Int16", "System.UInt16", "System.Int32", "System.UInt32", "System.Int64",
        "System.UInt64", "System.Single", "System.Double", "System.Decimal", "System.Char", "System.String", "System.DateTime",
        "System.DateTimeOffset", "System.Guid", "System.Text.Json.JsonElement", "System.Text.Json.Nodes.JsonNode", "System.Text.Json.Nodes.JsonArray",
        "System.Text.Json.Nodes.JsonObject", "System.Text.Json.Nodes.JsonValue");

    /// <summary>Whether a generic member may be used with a type.</summary>
    /// <param name="space">The namespace of the member's type, or its full name.</param>
    /// <param name="argument">The full name of a type argument; "T" for a type parameter.</param>
    public static bool IsAllowedArgument(string space, string argument) =>
        !space.StartsWith("System.Text.Json.Nodes", StringComparison.Ordinal) || PlainValues.Contains(argument);
}
