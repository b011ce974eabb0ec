namespace CodeFarm.Broth;

/// <summary>Ends the scan of a text at its first problem; never seen outside of <see cref="JsonScanner"/>.</summary>
/// <param name="position">In the text, in UTF-16 units from 0.</param>
/// <param name="what">As <see cref="JsonProblem.What"/>.</param>
/// <param name="fix">As <see cref="JsonProblem.Fix"/>.</param>
internal sealed class JsonScanException(int position, string what, string fix) : Exception(what)
{
    public int Position { get; } = position;

    public string What { get; } = what;

    public string Fix { get; } = fix;
}
