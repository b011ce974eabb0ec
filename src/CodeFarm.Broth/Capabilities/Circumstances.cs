using System.Globalization;

namespace CodeFarm.Broth.Capabilities;

/// <summary>All that a result depends on beside the inputs: with the same inputs and circumstances it is the same.</summary>
/// <param name="Now">What the clock shows during the call.</param>
/// <param name="Seed">Of the random numbers.</param>
public sealed record Circumstances(DateTimeOffset Now, int Seed)
{
    /// <summary>Of every test, where the requirement does not say otherwise.</summary>
    public static Circumstances OfTests { get; } = new(new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero), 1);

    /// <summary>Print and parse are inverse: an instant in ISO 8601 and the seed.</summary>
    /// <exception cref="FormatException">The text is no circumstances.</exception>
    public static Circumstances Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split(' ') is [var now, var seed] && int.TryParse(seed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? new(Instant(now), number)
            : throw new FormatException($"'{Excerpt.Of(text)}' are no circumstances, such as 2000-01-01T00:00:00Z 1.");
    }

    public override string ToString() => $"{Text(Now)} {Seed.ToString(CultureInfo.InvariantCulture)}";

    internal static DateTimeOffset Instant(string text) => DateTimeOffset.TryParseExact(
        text, ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
        ? instant
        : throw new FormatException($"'{Excerpt.Of(text)}' is no instant, such as 2024-02-29T12:00:00Z.");

    internal static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
