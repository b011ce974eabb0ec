namespace CodeFarm.Validation.Policy;

/// <content>What is refused of allowed types.</content>
internal static partial class AllowedApi
{
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
        "System.Globalization.RegionInfo.CurrentRegion",
        // Of new DateTimeFormatInfo(): its calendar is one for the whole process, and not read-only.
        "System.Globalization.Calendar.TwoDigitYearMax",
        // They read beyond what they are given, or leave parts of the result as they happen to be.
        "System.Numerics.Vector2.LoadUnsafe", "System.Numerics.Vector3.LoadUnsafe", "System.Numerics.Vector4.LoadUnsafe",
        "System.Numerics.Vector2.CreateScalarUnsafe", "System.Numerics.Vector3.CreateScalarUnsafe",
        "System.Numerics.Vector4.CreateScalarUnsafe");

    /// <summary>
    /// The full names of interfaces that may be used and not implemented: who formats a value believes it how much it has
    /// written, and shows what memory held before where that is a lie.
    /// </summary>
    public static IReadOnlySet<string> RefusedInterfaces { get; } = Set("System.ISpanFormattable", "System.IUtf8SpanFormattable");

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
}
