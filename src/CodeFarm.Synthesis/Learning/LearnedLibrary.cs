using System.Text.Json;
using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis;

/// <summary>
/// The components that were learned from solved programs, with every version that there ever was. Immutable: learning and
/// rolling back make another library.
/// </summary>
public sealed class LearnedLibrary
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = TermNotation.Json.Encoder };

    private LearnedLibrary(IReadOnlyList<LearnedVersion> history) => History = history;

    /// <summary>Nothing learned yet: version 0.</summary>
    public static LearnedLibrary Empty { get; } = new([]);

    /// <summary>All versions, the oldest first; the last is the current one.</summary>
    public IReadOnlyList<LearnedVersion> History { get; }

    /// <summary>Number of the current version.</summary>
    public int Version => History.Count;

    /// <summary>The components of the current version.</summary>
    public IReadOnlyList<LearnedComponent> Components => History is [.., var current] ? current.Components : [];

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="FormatException">It is not the JSON of a library.</exception>
    public static LearnedLibrary FromJson(string json)
    {
        try
        {
            var history = JsonSerializer.Deserialize<LearnedVersion[]>(json, Json) ?? [];
            for (var index = 0; index < history.Length; index++)
            {
                if (history[index]?.Components is null || history[index].Number != index + 1)
                    throw new FormatException($"Version {index + 1} of the learned library is missing or incomplete.");
            }

            return new LearnedLibrary(history);
        }
        catch (JsonException exception)
        {
            throw new FormatException($"The learned library is not JSON of its form: {exception.Message}", exception);
        }
    }

    /// <summary>All versions as JSON, to be kept in a file.</summary>
    public string ToJson() => JsonSerializer.Serialize(History, Json);

    /// <summary>A library that has the components of an earlier version, as a new version of its own.</summary>
    /// <param name="version">The earlier version; 0 for no components.</param>
    /// <param name="created">The time to record.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such version.</exception>
    public LearnedLibrary RollBackTo(int version, DateTimeOffset created)
    {
        if (version < 0 || version > Version)
            throw new ArgumentOutOfRangeException(nameof(version), version, $"The learned library has the versions 0 to {Version}.");
        var components = version == 0 ? [] : History[version - 1].Components;
        return new([.. History, new(Version + 1, version, created, $"rolled back to version {version}", 0, 0, 0, components)]);
    }

    /// <summary>A library with another version behind the current one.</summary>
    internal LearnedLibrary With(Func<int, LearnedVersion> version) => new([.. History, version(Version + 1)]);
}
