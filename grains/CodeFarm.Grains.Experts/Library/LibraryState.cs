using CodeFarm.Contracts.Library;

namespace CodeFarm.Grains.Experts.Library;

/// <summary>What was learned; apart from the programs, which are many and change with every function.</summary>
public sealed class LibraryState
{
    /// <summary>The learned library with its versions, as JSON of the synthesizer; empty where nothing was learned yet.</summary>
    public string Json { get; set; } = "";

    /// <summary>The latest attempts that made no version, the oldest of them first.</summary>
    public List<LibraryAttempt> Attempts { get; set; } = [];

    /// <summary>How many programs had been recorded when it learned last, or was rolled back.</summary>
    public long Considered { get; set; }
}
