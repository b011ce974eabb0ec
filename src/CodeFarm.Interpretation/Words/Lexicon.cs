using System.Text.Json;
using System.Text.Json.Serialization;

namespace CodeFarm.Interpretation.Words;

/// <summary>What common words say of inputs, results and limits; all of it is data, in <c>lexicon.json</c>.</summary>
/// <param name="StopWords">Words without a meaning of their own.</param>
/// <param name="GenericVerbs">Verbs that say nothing of the result.</param>
/// <param name="QuestionStarts">First words of questions that are answered by yes or no.</param>
/// <param name="Nouns">What an input is.</param>
/// <param name="Results">What a result is.</param>
/// <param name="Vague">What has to be asked.</param>
/// <param name="Domains">By the domain of a noun: what may be returned, likeliest first.</param>
/// <param name="SideEffects">Verbs with objects that no function may touch.</param>
/// <param name="ImpurePhrases">Results that depend on more than parameters.</param>
/// <param name="Unsupported">Things that are no values.</param>
/// <param name="Attributes">Words after which a noun is only talked about: a file is out of reach, a file name is a text.</param>
/// <param name="Determiners">Words after which a verb is a noun: to download, the downloads.</param>
internal sealed record Lexicon(
    HashSet<string> StopWords,
    HashSet<string> GenericVerbs,
    HashSet<string> QuestionStarts,
    IReadOnlyList<Noun> Nouns,
    IReadOnlyList<ResultWord> Results,
    IReadOnlyList<VagueWord> Vague,
    IReadOnlyDictionary<string, IReadOnlyList<ReturnChoice>> Domains,
    IReadOnlyList<SideEffect> SideEffects,
    IReadOnlyList<Limit> ImpurePhrases,
    IReadOnlyList<Limit> Unsupported,
    HashSet<string> Attributes,
    HashSet<string> Determiners)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    public static Lexicon Standard { get; } = Load();

    private static Lexicon Load()
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream("lexicon.json")
            ?? throw new InvalidOperationException("The assembly does not hold lexicon.json.");
        return JsonSerializer.Deserialize<Lexicon>(stream, Options)!;
    }
}
