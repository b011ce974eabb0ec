namespace CodeFarm.Validation.Policy;

/// <summary>Why something is refused and what to use instead, by the longest prefix of its full name.</summary>
internal static class RefusalReasons
{
    private const string Same = "the same inputs must give the same result";

    private const string Base = " as a base class";

    private static readonly (string Prefix, string Reason)[] Reasons =
    [
        ("System.Environment", "a function does not see the process or the machine it runs on"),
        ("System.IO", "a function neither reads nor writes files: take the text as a parameter, or declare the capability files and read with Granted.Files"),
        ("System.IO.Compression", "nothing is packed here: return the bytes, or the text, as they are"),
        ("System.Xml", "a document can name files and addresses: take the text apart by hand, or have the caller send JSON"),
        ("System.Console", "a function neither reads nor prints: take parameters and return the result, or declare the capability log"),
        ("System.Net", "a function does not use the network: take the data as a parameter, or declare the capability http and use Granted.Http"),
        ("System.Diagnostics", "a function neither starts nor inspects processes: leave it out"),
        ("System.Reflection", "a function does not use reflection: write the call out"),
        ("System.Exception", "a function sees what went wrong, not where its code lies: use Message"),
        ("System.String.Intern", "what one call leaves behind, the next must not see: use the text itself"),
        ("System.Globalization.CultureInfo", "its value differs between machines: use CultureInfo.InvariantCulture"),
        ("System.Buffers.ArrayPool", "the memory of a pool is shared with other code: use new T[n]"),
        ("System.Linq.Parallel", "a function computes on one thread: leave AsParallel() out"),
        ("System.Type", "a function does not use reflection: compare types, name them, or use generics or pattern matching (x is string)"),
        ("System.Activator", "a function does not use reflection: write new T() out"),
        ("System.Delegate", "a function does not use reflection: call the delegate directly"),
        ("System.AppDomain", "a function does not load or inspect code"),
        ("System.AppContext", "a function does not see the process it runs in"),
        ("System.GC", "a function does not steer the runtime: leave it out"),
        ("System.Threading", "a function computes on one thread: write an ordinary loop"),
        ("System.Threading.Tasks", "a function computes on one thread and waits for nothing: only tasks that have ended may be made, by Task.FromResult or an async method"),
        ("System.Text.Json", "values are not made by reflection: read with JsonNode.Parse or JsonDocument.Parse, and write with a JsonObject or a Utf8JsonWriter; nodes hold numbers, texts, bools, dates and nodes"),
        ("System.Random", $"{Same}: give it a seed, or declare the capability random and draw from it"),
        ("System.Linq.Enumerable.Shuffle", $"{Same}: declare the capability random and draw from it"),
        ("System.Guid", $"{Same}: take the value as a parameter, or declare the capability random and use NewGuid()"),
        ("System.DateTime.ToUniversalTime", "the zone of the machine would count: use a DateTimeOffset, or DateTime.SpecifyKind(time, DateTimeKind.Utc)"),
        ("System.DateTime.ToLocalTime", "the zone of the machine would count: take the offset as a parameter"),
        ("System.DateTime", $"{Same}: take the time as a parameter, or declare the capability clock and use its Now"),
        ("System.Diagnostics.Stopwatch", $"{Same}: leave it out; how long a call takes is measured by the farm"),
        ("System.Diagnostics.Debug", "a function has no debugger: leave it out, or declare the capability log"),
        ("System.Diagnostics.Trace", "a function has no trace: leave it out, or declare the capability log"),
        ("System.TimeZoneInfo", "time zones differ between machines: take the offset as a parameter"),
        ("System.TimeProvider", $"{Same}: take the time as a parameter, or declare the capability clock and use its Now"),
        ("System.Runtime", "a function does not reach into the runtime: use ordinary C#"),
        ("System.Security", "only digests are available, such as SHA256.HashData"),
        ("System.Runtime.InteropServices.MemoryMarshal", "it goes beyond what it is given: use BinaryPrimitives, BitConverter or a loop"),
        ("System.Runtime.CompilerServices.InlineArray", "it could make a gigabyte of the stack: use an array, or stackalloc"),
        ("System.Runtime.CompilerServices.InterpolatedStringHandler", "the compiler does not see what it keeps: take a text, a FormattableString or an Action<StringBuilder>"),
        ("System.Span..ctor", "a span over one variable may outlive it: use an array of one element"),
        ("System.ReadOnlySpan..ctor", "a span over one variable may outlive it: use an array of one element"),
        ("System.WeakReference", "what it holds is a matter of when memory is collected: hold the object itself"),
        ("System.Globalization.Calendar.TwoDigitYearMax", "what one call sets, the next must not see: work out the century yourself"),
        ("System.Globalization.GregorianCalendar.CalendarType", "what one call sets, the next must not see: give the type to the constructor"),
        ("System.Globalization.CultureInfo.Parent", "what one call sets there, the next must not see: name the culture with new CultureInfo(name)"),
        ("System.IFormatProvider", "who formats asks it in the midst of writing: format by a method of your own, or change a new NumberFormatInfo()"),
        ("System.ISpanFormattable", "who formats a value believes it how much it has written: implement IFormattable"),
        ("System.IUtf8SpanFormattable", "who formats a value believes it how much it has written: implement IFormattable"),
        ("System.Numerics.Vector", "it goes beyond what it is given: use the constructor, which checks"),
        ("System.Text.RegularExpressions.GeneratedRegex", "no generator runs here: write a static readonly Regex, new Regex(pattern, RegexOptions.Compiled)"),
        ("System.IO.MemoryStream", "of streams there are those over memory, without what waits: use ToArray, an ArrayBufferWriter<byte> or an array"),
        ("System.Buffers.ReadOnlySequence", "its parts are trusted to be as long as they say: use ReadOnlyMemory<T> or an array"),
        ("System.Globalization.NumberFormatInfo", "its value differs between machines: use NumberFormatInfo.InvariantInfo"),
        ("System.Globalization.DateTimeFormatInfo", "its value differs between machines: use DateTimeFormatInfo.InvariantInfo"),
    ];

    // Of libraries that are left out, by what the compiler calls them: it does not find them.
    private static readonly Dictionary<string, string> Unknown = new(StringComparer.Ordinal)
    {
        ["Console"] = "System.Console", ["Process"] = "System.Diagnostics.Process", ["HttpClient"] = "System.Net.Http", ["XElement"] = "System.Xml",
        ["XDocument"] = "System.Xml", ["XmlDocument"] = "System.Xml", ["XmlReader"] = "System.Xml", ["GZipStream"] = "System.IO.Compression",
        ["DeflateStream"] = "System.IO.Compression", ["BrotliStream"] = "System.IO.Compression", ["Parallel"] = "System.Threading",
    };

    /// <returns>A sentence with a space behind it, for what the compiler has not found; empty where nothing is known of it.</returns>
    /// <param name="message">The compiler's, with the name between quotes.</param>
    public static string ForUnknown(string message) =>
        message.Split('\'') is [_, var name, ..] && Unknown.TryGetValue(name, out var fullName) ? $"{fullName} is not allowed: {For(fullName)}. " : "";

    /// <summary>How a class is named that may be used and not be derived from.</summary>
    public static string AsBase(string fullName) => fullName + Base;

    public static string For(string fullName)
    {
        if (fullName.EndsWith(Base, StringComparison.Ordinal))
            return "the library trusts what it calls of it: hold one in a field, and derive from exceptions, comparers and collections only";
        var best = ("", $"a function may use {AllowedApi.Summary} only");
        foreach (var (prefix, reason) in Reasons)
        {
            var matches = fullName.StartsWith(prefix, StringComparison.Ordinal);
            if (matches && prefix.Length > best.Item1.Length)
                best = (prefix, reason);
        }

        return best.Item2;
    }
}
