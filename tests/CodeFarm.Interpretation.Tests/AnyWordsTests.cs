using CodeFarm.Broth.Requirements;
using CodeFarm.Interpretation.Results;
using CodeFarm.Interpretation.Words;
using FsCheck;
using FsCheck.Fluent;

namespace CodeFarm.Interpretation.Tests;

/// <summary>Whatever the words are, the answer is one that a user can act on.</summary>
public sealed class AnyWordsTests
{
    private static readonly string[] Vocabulary =
    [
        .. Lexicon.Standard.Nouns.SelectMany(noun => noun.Words), .. Lexicon.Standard.Results.SelectMany(result => result.Words),
        .. Lexicon.Standard.Vague.SelectMany(vague => vague.Words), .. Lexicon.Standard.StopWords,
        "\"", "'s", ":", "\\", "{", "#", "é", "😀", "\n", "123", "qwertz", "e-mail", "camelCase",
    ];

    [Fact]
    public void Words_lead_to_questions_that_can_be_answered_or_to_an_honest_refusal() => Prop.ForAll(Sentences.ToArbitrary(), words =>
    {
        var answer = Asked.Words(words);

        return answer switch
        {
            CannotDo { Missing.Length: > 0, Possible.Length: > 0 } => true,
            NeedsInput { Questions: { Count: >= 1 and <= 3 } questions } =>
                RequirementFile.Parse(Asked.Answered(words, questions), "asked.yaml").Examples.Count > 0,
            _ => false,
        };
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_words_have_the_same_answer() => Prop.ForAll(Sentences.ToArbitrary(), words =>
        Asked.Words(words, Asked.Initials, Asked.WordCount, Asked.Opportunities).Notes.SequenceEqual(
            Asked.Words(words, Asked.Opportunities, Asked.WordCount, Asked.Initials).Notes)).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_the_known_functions_does_not_change_the_offers() => Prop.ForAll(Sentences.ToArbitrary(), words =>
        Offered(words, Asked.Initials, Asked.WordCount, Asked.Opportunities).SequenceEqual(
            Offered(words, Asked.Opportunities, Asked.WordCount, Asked.Initials))).QuickCheckThrowOnFailure();

    private static IEnumerable<string> Offered(string words, params KnownFunction[] functions) =>
        Asked.Words(words, functions) is Offers offers ? offers.Functions.Select(offer => offer.Function.Name) : [];

    private static Gen<string> Sentences { get; } =
        from first in Gen.Elements(Vocabulary.Where(word => word.Trim().Length > 0).ToArray())
        from rest in Gen.ArrayOf(Gen.Elements(Vocabulary), 8)
        select string.Join(' ', rest.Prepend(first));
}
