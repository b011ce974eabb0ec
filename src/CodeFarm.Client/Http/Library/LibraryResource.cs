using System.Collections.Immutable;
using CodeFarm.Contracts.Library;

namespace CodeFarm.Client.Http;

/// <summary>What the farm has learned from the functions that it grew.</summary>
/// <param name="Version">The number of the current version; 0 where nothing was learned yet.</param>
/// <param name="Components">Those of the current version.</param>
/// <param name="History">All versions, the oldest first.</param>
/// <param name="Attempts">The latest attempts that made no version, the oldest first.</param>
/// <param name="Programs">How many programs there are to learn from.</param>
/// <param name="NewPrograms">How many of them came since it learned last.</param>
/// <param name="LearnAfter">How many new ones make it learn; 0 where it does not learn.</param>
public sealed record LibraryResource(
    int Version,
    ImmutableArray<LibraryComponentResource> Components,
    ImmutableArray<LibraryVersionResource> History,
    ImmutableArray<LibraryAttemptResource> Attempts,
    int Programs,
    int NewPrograms,
    int LearnAfter)
{
    /// <summary>The library as it goes over the wire.</summary>
    public static LibraryResource From(LibraryInfo library)
    {
        ArgumentNullException.ThrowIfNull(library);
        return new(
            library.Version,
            [.. library.Components.Select(LibraryComponentResource.From)],
            [.. library.History.Select(LibraryVersionResource.From)],
            [.. library.Attempts.Select(LibraryAttemptResource.From)],
            library.Programs, library.NewPrograms, library.LearnAfter);
    }

    /// <summary>The library as clients see it.</summary>
    public LibraryInfo ToInfo() => new(
        Version,
        [.. Components.Select(static component => component.ToComponent())],
        [.. History.Select(static version => version.ToVersion())],
        [.. Attempts.Select(static attempt => attempt.ToAttempt())],
        Programs, NewPrograms, LearnAfter);
}
