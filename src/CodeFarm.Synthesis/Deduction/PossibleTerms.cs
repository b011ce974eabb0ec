namespace CodeFarm.Synthesis.Deduction;

/// <summary>
/// The terms of a type that may be a given argument for one goal, among those that were tried: the same goals come after every
/// level, and a term that is impossible for one remains so.
/// </summary>
internal sealed class PossibleTerms
{
    private readonly List<int> _places = [];
    private int _read;

    /// <summary>Whether there is nothing left to try.</summary>
    /// <param name="count">Number of terms of the type.</param>
    public bool IsEmpty(int count) => _places.Count == 0 && _read == count;

    /// <summary>The place, in the order of their type, of a term that is possible or was not tried; -1 where there is none.</summary>
    /// <param name="cursor">Number of possible terms that came before it.</param>
    /// <param name="count">Number of terms of the type.</param>
    public int Next(int cursor, int count) => cursor < _places.Count ? _places[cursor] : _read < count ? _read : -1;

    /// <summary>Notes what came of a try.</summary>
    /// <returns>Whether it is possible.</returns>
    public bool Note(int place, bool isPossible)
    {
        if (place < _read) return true;
        _read++;
        if (isPossible) _places.Add(place);
        return isPossible;
    }
}
