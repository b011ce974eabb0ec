using CodeFarm.Interpretation.Results;

namespace CodeFarm.Interpretation.Tests;

public sealed class OffersTests
{
    private static readonly KnownFunction[] All = [Asked.Initials, Asked.WordCount, Asked.Opportunities];

    [Theory]
    [InlineData("initials of a name", "initials")]
    [InlineData("Give me the initials for some person", "initials")]
    [InlineData("Count the words of a text", "word-count")]
    [InlineData("Opportunities in the market: price below average", "market-opportunities")]
    public void A_function_that_does_what_the_words_say_is_offered_first(string words, string name)
    {
        var offers = Assert.IsType<Offers>(Asked.Words(words, All));

        Assert.Equal(name, offers.Functions[0].Function.Name);
        Assert.InRange(offers.Functions[0].Score, 0.6, 1);
        Assert.StartsWith($"{name} already does: ", offers.Functions[0].Reason, StringComparison.Ordinal);
        Assert.NotEmpty(offers.Questions);
    }

    [Theory]
    [InlineData("Convert a date to a weekday")]
    [InlineData("The average price")]
    [InlineData("The longest word of a text")]
    [InlineData("Reverse the name")]
    public void Functions_that_share_a_word_or_two_are_not_offered(string words) =>
        Assert.IsType<NeedsInput>(Asked.Words(words, All));

    [Fact]
    public void Whoever_declines_the_offers_is_asked_the_questions()
    {
        var requirement = Asked.Yaml("description: The initials of a name");
        var context = Asked.Knowing(All);

        var offers = Assert.IsType<Offers>(RequirementInterpreter.Interpret(requirement, context));
        var asked = Assert.IsType<NeedsInput>(
            RequirementInterpreter.Interpret(requirement, context with { OffersDeclined = true }));

        Assert.Equal(offers.Questions.Select(question => question.Text), asked.Questions.Select(question => question.Text));
    }

    [Fact]
    public void A_function_of_other_types_is_not_offered_for_a_stated_signature()
    {
        var sameTypes = "description: The initials of a name\nsignature: string F(string x)";
        var otherTypes = "description: The initials of a name\nsignature: string F(IReadOnlyList<string> x)";

        Assert.Equal("initials", Assert.Single(Asked.Interpret<Offers>(sameTypes, Asked.Knowing(All)).Functions).Function.Name);
        Asked.Interpret<NeedsInput>(otherTypes, Asked.Knowing(All));
    }

    [Fact]
    public void A_function_whose_name_the_words_happen_to_make_is_offered()
    {
        var offers = Assert.IsType<Offers>(Asked.Words("Compute initials", Asked.Initials));

        Assert.Equal("initials", Assert.Single(offers.Functions).Function.Name);
    }

    [Fact]
    public void A_function_is_not_related_to_its_own_next_version()
    {
        var itself = Asked.Initials with { Name = "asked" };

        var ready = Asked.Interpret<Ready>(
            "description: The initials of a name\nexamples: [{ in: [Ada Lovelace], out: AL }, { in: [Alan Turing], out: AT }]",
            Asked.Knowing(itself));

        Assert.Empty(ready.Related);
    }

    [Fact]
    public void With_examples_related_functions_are_named_and_the_work_goes_on()
    {
        var ready = Asked.Interpret<Ready>(
            "description: The initials of a name\nexamples: [{ in: [Ada Lovelace], out: AL }, { in: [Alan Turing], out: AT }]",
            Asked.Knowing(All));

        Assert.Equal("initials", ready.Related[0].Function.Name);
    }
}
