using CodeFarm.Broth.Requirements;
using CodeFarm.Broth.Signatures;
using CodeFarm.Broth.Types;
using CodeFarm.Interpretation.Results;
using CodeFarm.Interpretation.Words;

namespace CodeFarm.Interpretation.Tests;

/// <summary>Every entry of the lexicon leads to questions that can be answered.</summary>
public sealed class LexiconTests
{
    private static readonly Lexicon Lexicon = Lexicon.Standard;

    [Fact]
    public void Every_noun_has_three_samples_of_its_type() => Assert.All(Lexicon.Nouns, noun =>
    {
        var type = FarmType.Parse(noun.Type);

        Assert.Equal(3, noun.Samples.Select(sample => FarmValue.Write(FarmValue.Read(sample, type, noun.Name), type)).Distinct().Count());
        Assert.Equal(noun.Name, Identifier.Check(noun.Name, "parameter"));
        Assert.Contains(noun.Domain, Lexicon.Domains.Keys);
        Assert.Equal(noun.IsAmbiguous, noun.Alternatives is { Count: >= 2 });
    });

    [Fact]
    public void Every_choice_of_a_result_has_a_sample_of_its_type() => Assert.All(
        Lexicon.Domains.Values.SelectMany(choices => choices),
        choice => Assert.NotNull(FarmValue.Read(choice.Sample, FarmType.Parse(choice.Type), choice.Phrase)));

    [Fact]
    public void Every_result_has_a_type() => Assert.All(
        Lexicon.Results.Where(word => word.Type is not (ResultWord.Same or ResultWord.Element)),
        word => Assert.True(FarmType.Parse(word.Type).IsComplete));

    [Fact]
    public void Every_vague_word_has_two_or_three_precise_meanings() => Assert.All(Lexicon.Vague, vague =>
    {
        Assert.EndsWith("?", vague.Ask, StringComparison.Ordinal);
        Assert.Contains("", vague.Rules.Keys);
        Assert.All(vague.Rules.Values, rules => Assert.InRange(rules.Count, 2, 3));
        Assert.All(vague.Rules.Keys.Where(domain => domain.Length > 0), domain => Assert.Contains(domain, Lexicon.Domains.Keys));
    });

    [Fact]
    public void No_precise_meaning_is_vague_itself_or_out_of_reach() => Assert.All(
        Lexicon.Vague.SelectMany(vague => vague.Rules.Values).SelectMany(rules => rules), rule =>
        {
            Assert.False(WordReading.Of(rule).Vague is { IsVerb: false }, rule);
            Assert.Null(Capability.Missing(RequirementWords.ToRequirement(rule)));
        });

    [Fact]
    public void No_word_stands_twice() => Assert.All(
        new[]
        {
            Lexicon.Nouns.SelectMany(noun => noun.Words), Lexicon.Results.SelectMany(result => result.Words),
            Lexicon.Vague.SelectMany(vague => vague.Words),
        },
        words => Assert.Empty(words.GroupBy(word => word).Where(group => group.Count() > 1).Select(group => group.Key)));

    [Fact]
    public void Every_word_is_written_as_texts_are_read()
    {
        var phrases = Lexicon.Nouns.SelectMany(noun => noun.Words).Concat(Lexicon.Results.SelectMany(result => result.Words))
            .Concat(Lexicon.Vague.SelectMany(vague => vague.Words)).Concat(Lexicon.ImpurePhrases.SelectMany(limit => limit.Words))
            .Concat(Lexicon.SideEffects.SelectMany(effect => effect.Verbs.Concat(effect.Objects)));

        Assert.All(phrases, phrase => Assert.Equal(phrase, string.Join(' ', Tokens.Of(phrase))));
    }

    public static TheoryData<string> Words => [.. Sentences()];

    [Theory]
    [MemberData(nameof(Words))]
    public void There_are_one_to_three_questions_whose_fragments_make_a_requirement(string words)
    {
        var asked = Assert.IsType<NeedsInput>(Asked.Words(words));

        Assert.InRange(asked.Questions.Count, 1, 3);
        Assert.All(asked.Questions, question => Assert.Contains('?', question.Text));
        var requirement = RequirementFile.Parse(Asked.Answered(words, asked.Questions), "asked.yaml");
        Assert.NotNull(requirement.Signature);
        Assert.NotEmpty(requirement.Examples);
        // Nobody has edited the placeholders yet, so the farm does not build; it asks what distinguishes the results.
        Assert.IsType<NeedsInput>(RequirementInterpreter.Interpret(requirement, InterpretationContext.Empty));
    }

    private static IEnumerable<string> Sentences()
    {
        foreach (var noun in Lexicon.Nouns)
        {
            yield return $"Analyze the {noun.Words[0]}";
            yield return $"Find the best of the {noun.Words[0]}";
            yield return $"Count the {noun.Words[0]}";
        }

        foreach (var result in Lexicon.Results.Where(result => !result.Words[0].Contains("random", StringComparison.Ordinal)))
            yield return $"{result.Words[0]} the {Lexicon.Nouns[5].Words[0]}";
        foreach (var vague in Lexicon.Vague)
            yield return vague.Words[0];
    }
}
