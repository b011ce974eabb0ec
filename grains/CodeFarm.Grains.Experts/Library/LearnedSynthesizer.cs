using CodeFarm.Contracts;
using CodeFarm.Contracts.Library;
using CodeFarm.Synthesis;
using Microsoft.Extensions.Logging;
using Orleans;

namespace CodeFarm.Grains.Experts.Library;

/// <summary>
/// The synthesizer of a silo with the current version of the learned library. It asks for the version before each search, a call
/// without an answer to read where nothing has changed.
/// </summary>
/// <param name="search">The bounds of a search.</param>
/// <param name="time">The clock of the wait for the library.</param>
/// <param name="logger">Told of a library that cannot be used.</param>
public sealed partial class LearnedSynthesizer(SynthesisOptions search, TimeProvider time, ILogger<LearnedSynthesizer> logger)
{
    // A search must not wait for a library whose silo was just lost.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private volatile SynthesizerVersion _known = new(0, new(ComponentLibrary.Standard, search));

    /// <summary>The current version; the one known last where the library does not answer.</summary>
    public async Task<SynthesizerVersion> CurrentAsync(IGrainFactory grains)
    {
        ArgumentNullException.ThrowIfNull(grains);
        var known = _known;
        try
        {
            if (await grains.GetGrain<ILibraryGrain>(FarmNames.Farm).GetOtherAsync(known.Number).WaitAsync(Patience, time) is { } other)
                _known = known = Read(other);
        }
        catch (Exception exception)
        {
            LogUnanswered(exception, known.Number);
        }

        return known;
    }

    private SynthesizerVersion Read(LibrarySnapshot snapshot)
    {
        try
        {
            return new(snapshot.Version, new(ComponentLibrary.Standard.With(LearnedLibrary.FromJson(snapshot.Json)), search));
        }
        catch (FormatException exception)
        {
            // Learned with components that this version of the farm does not have.
            LogUnusable(exception, snapshot.Version);
            return new(snapshot.Version, new(ComponentLibrary.Standard, search));
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The library did not answer; version {Version} is used.")]
    private partial void LogUnanswered(Exception exception, int version);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Version {Version} of the library cannot be used; searches go on without learned components.")]
    private partial void LogUnusable(Exception exception, int version);
}
