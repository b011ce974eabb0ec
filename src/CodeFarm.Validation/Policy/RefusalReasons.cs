namespace CodeFarm.Validation.Policy;

/// <summary>Why something is refused and what to use instead, by the longest prefix of its full name.</summary>
internal static class RefusalReasons
{
    private const string Same = "the same inputs must give the same result";

    private static readonly (string Prefix, string Reason)[] Reasons =
    [
        ("System.Environment.NewLine", "its value differs between machines: write \"\\n\""),
        ("System.Environment", "a function does not see the process or the machine it runs on"),
        ("System.IO", "a function neither reads nor writes files: take the text as a parameter, or declare the capability files and read with Granted.Files"),
        ("System.Console", "a function neither reads nor prints: take parameters and return the result, or declare the capability log"),
        ("System.Net", "a function does not use the network: take the data as a parameter, or declare the capability http and use Granted.Http"),
        ("System.Diagnostics", "a function neither starts nor inspects processes: leave it out"),
        ("System.Reflection", "a function does not use reflection: write the call out"),
        ("System.Object.GetType", "a function does not use reflection: use generics or pattern matching (x is string)"),
        ("System.Exception", "a function sees what went wrong, not where its code lies: use Message"),
        ("System.String.Intern", "what one call leaves behind, the next must not see: use the text itself"),
        ("System.Globalization.CultureInfo", "its value differs between machines: use CultureInfo.InvariantCulture"),
        ("System.Buffers.ArrayPool", "the memory of a pool is shared with other code: use new T[n]"),
        ("System.Linq.Parallel", "a function computes on one thread: leave AsParallel() out"),
        ("System.Type", "a function does not use reflection: use generics or pattern matching (x is string)"),
        ("System.Activator", "a function does not use reflection: write new T() out"),
        ("System.Delegate", "a function does not use reflection: call the delegate directly"),
        ("System.AppDomain", "a function does not load or inspect code"),
        ("System.AppContext", "a function does not see the process it runs in"),
        ("System.GC", "a function does not steer the runtime: leave it out"),
        ("System.Threading", "a function computes on one thread: write an ordinary loop"),
        ("System.Threading.Tasks", "a function computes on one thread and waits for nothing: only tasks that have ended may be made, by Task.FromResult or an async method"),
        ("System.Text.Json", "values are not made by reflection: read with JsonDocument.Parse or Utf8JsonReader, and write with Utf8JsonWriter over an ArrayBufferWriter<byte>"),
        ("System.Random", $"{Same}: give it a seed, or declare the capability random and draw from it"),
        ("System.Linq.Enumerable.Shuffle", $"{Same}: declare the capability random and draw from it"),
        ("System.Guid", $"{Same}: take the value as a parameter, or declare the capability random and use NewGuid()"),
        ("System.DateTime", $"{Same}: take the time as a parameter, or declare the capability clock and use its Now"),
        ("System.Diagnostics.Stopwatch", $"{Same}: leave it out; how long a call takes is measured by the farm"),
        ("System.Diagnostics.Debug", "a function has no debugger: leave it out, or declare the capability log"),
        ("System.Diagnostics.Trace", "a function has no trace: leave it out, or declare the capability log"),
        ("System.TimeZoneInfo", "time zones differ between machines: take the offset as a parameter"),
        ("System.TimeProvider", $"{Same}: take the time as a parameter, or declare the capability clock and use its Now"),
        ("System.Runtime", "a function does not reach into the runtime: use ordinary C#"),
        ("System.Security", "only digests are available, such as SHA256.HashData"),
        ("System.Globalization.Calendar.TwoDigitYearMax", "what one call sets, the next must not see: work out the century yourself"),
        ("System.ISpanFormattable", "who formats a value believes it how much it has written: implement IFormattable"),
        ("System.IUtf8SpanFormattable", "who formats a value believes it how much it has written: implement IFormattable"),
        ("System.Numerics.Vector", "it goes beyond what it is given: use the constructor, which checks"),
        ("System.Text.RegularExpressions.GeneratedRegex", "no generator runs here: write a static readonly Regex, new Regex(pattern, RegexOptions.Compiled)"),
        ("System.IO.MemoryStream", "streams are not available: use an ArrayBufferWriter<byte>, a List<byte> or an array"),
        ("System.Buffers.ReadOnlySequence", "its parts are trusted to be as long as they say: use ReadOnlyMemory<T> or an array"),
        ("System.Globalization.NumberFormatInfo", "its value differs between machines: use NumberFormatInfo.InvariantInfo"),
        ("System.Globalization.DateTimeFormatInfo", "its value differs between machines: use DateTimeFormatInfo.InvariantInfo"),
    ];

    public static string For(string fullName)
    {
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
