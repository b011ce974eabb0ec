using System.Globalization;

namespace CodeFarm.Cli.Output;

/// <summary>Times as people say them.</summary>
internal static class RelativeTime
{
    public static string Of(DateTimeOffset time, DateTimeOffset now) => time == default ? "" : (now - time) switch
    {
        { TotalSeconds: < 5 } => "just now",
        { TotalSeconds: < 90 } ago => Text($"{ago.TotalSeconds:0} s ago"),
        { TotalMinutes: < 90 } ago => Text($"{ago.TotalMinutes:0} min ago"),
        { TotalHours: < 36 } ago => Text($"{ago.TotalHours:0} h ago"),
        { TotalDays: < 60 } ago => Text($"{ago.TotalDays:0} days ago"),
        _ => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    public static string Of(DateTimeOffset time) => Of(time, DateTimeOffset.UtcNow);

    /// <summary>How long something took: two digits that count.</summary>
    public static string Seconds(double seconds) => seconds switch
    {
        < 10 => Text($"{seconds:0.00} s"),
        < 100 => Text($"{seconds:0.0} s"),
        _ => Text($"{seconds:0} s"),
    };

    /// <summary>A time in a process.</summary>
    public static string Micros(long micros) => micros switch
    {
        0 => "",
        < 1000 => Text($"{micros} µs"),
        < 1_000_000 => Text($"{micros / 1e3:0.0} ms"),
        _ => Text($"{micros / 1e6:0.0} s"),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
