namespace CodeFarm.Interpretation.Words;

/// <summary>A word that everybody understands differently.</summary>
/// <param name="Words">Words or phrases, in lower case.</param>
/// <param name="IsVerb">Verbs are vague only where no other word says what the result is.</param>
/// <param name="Ask">The question.</param>
/// <param name="Rules">By domain, or under the empty text for all others: two or three precise meanings.</param>
internal sealed record VagueWord(
    IReadOnlyList<string> Words, bool IsVerb, string Ask, IReadOnlyDictionary<string, IReadOnlyList<string>> Rules)
{
    public IReadOnlyList<string> RulesFor(string domain) => Rules.TryGetValue(domain, out var rules) ? rules : Rules[""];
}
