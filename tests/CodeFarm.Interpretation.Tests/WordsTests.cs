using CodeFarm.Broth.Requirements;
using CodeFarm.Interpretation.Results;
using CodeFarm.Interpretation.Words;

namespace CodeFarm.Interpretation.Tests;

public sealed class WordsTests
{
    [Theory]
    [InlineData("Analyze market data and find opportunities", "market-data-opportunities")]
    [InlineData("Count the vowels of a word.", "count-vowels-word")]
    [InlineData("The initials of a person's name, each followed by a full stop", "initials-person-name-followed")]
    [InlineData("Validate an e-mail address", "validate-email-address")]
    [InlineData("2nd largest number", "f-2nd-largest-number")]
    [InlineData("find it", "find-it")]
    [InlineData("Wörter zählen und sortieren", "und-sortieren")]
    public void The_name_is_made_of_the_key_words(string words, string name)
    {
        var requirement = RequirementWords.ToRequirement($"  {words} ");

        Assert.Equal(name, requirement.Name);
        Assert.Equal(words, requirement.Description);
        Assert.Null(requirement.Signature);
        Assert.Empty(requirement.Examples);
    }

    [Fact]
    public void Words_of_another_alphabet_are_named_by_a_hash_and_always_by_the_same()
    {
        var name = RequirementWords.ToRequirement("単語を数える").Name;

        Assert.StartsWith("function-", name, StringComparison.Ordinal);
        Assert.Equal(name, RequirementWords.ToRequirement("単語を数える").Name);
        Assert.NotEqual(name, RequirementWords.ToRequirement("文字を数える").Name);
    }

    [Fact]
    public void Every_name_is_a_valid_one() => Assert.All(
        [new string('x', 500), "a " + new string('9', 300), "-- 1 --", "!", "The of and", "x", string.Join(' ', Enumerable.Range(0, 100))],
        words => Assert.True(FunctionName.IsValid(RequirementWords.ToRequirement(words).Name), words));

    [Theory]
    [InlineData(" ", RequirementErrors.MissingField)]
    [InlineData(null, RequirementErrors.TooLarge)]
    public void No_words_and_too_many_are_refused(string? words, string code) => Assert.Equal(
        code, Assert.Throws<RequirementException>(() => RequirementWords.ToRequirement(words ?? new string('x', 4001))).Code);

    [Fact]
    public void Market_data_and_opportunities_are_asked_about_as_an_analyst_would()
    {
        var asked = Assert.IsType<NeedsInput>(Asked.Words("Analyze market data and find opportunities"));

        Assert.Equal(3, asked.Questions.Count);
        var (input, rule, result) = (asked.Questions[0], asked.Questions[1], asked.Questions[2]);
        Assert.Equal("What does one input look like? For example a list of daily closing prices: [101.5, 99.0, 103.2, 98.3]", input.Text);
        Assert.Equal("# one input: [101.5, 99.0, 103.2, 98.3]\nparams:\n  prices: IReadOnlyList<double>\n", input.Fragment);
        Assert.Equal("What exactly counts as an opportunity?", rule.Text);
        Assert.Equal(
            [
                "the days on which the closing price is below the average of all prices",
                "the day of the largest rise between two consecutive days",
                "the days on which the price crosses above its 3-day moving average",
            ],
            rule.Choices);
        Assert.Equal("What should be returned, and what is it for one input?", result.Text);
        Assert.Equal(
            [
                "the positions of the days, counted from 0, such as [1, 3]", "the prices, such as [99.0, 98.3]",
                "yes or no, such as true",
            ],
            result.Choices);
    }

    [Fact]
    public void The_answers_to_the_questions_about_market_data_can_be_built_upon()
    {
        const string words = "Analyze market data and find opportunities";
        var asked = Assert.IsType<NeedsInput>(Asked.Words(words));

        var requirement = RequirementFile.Parse(Asked.Answered(words, asked.Questions), "asked.yaml");

        Assert.Equal("IReadOnlyList<int> Asked(IReadOnlyList<double> prices)", requirement.Signature?.ToString());
        Assert.Equal("Analyze market data and find opportunities: the days on which the closing price is below the average of all prices.", requirement.Description);
        Assert.Equal("[1,3]", Assert.Single(requirement.Examples).OutputJson);
    }

    [Fact]
    public void Clear_words_are_asked_for_examples_only_and_what_was_assumed_is_said()
    {
        var asked = Assert.IsType<NeedsInput>(Asked.Words("Count the vowels of a word"));

        var question = Assert.Single(asked.Questions);
        Assert.Contains("two or three values of word", question.Text, StringComparison.Ordinal);
        Assert.Contains("returns: int\n", question.Fragment, StringComparison.Ordinal);
        Assert.Contains("in: [\"banana\"]", question.Fragment, StringComparison.Ordinal);
        Assert.Equal(
            [
                "From the words it is assumed that one input is a word: string word.",
                "From the words it is assumed that the result is a count: int.",
            ],
            asked.Notes);
    }

    [Theory]
    [InlineData("Sort a list of names", "params:\n  items: IReadOnlyList<string>\nreturns: IReadOnlyList<string>")]
    [InlineData("The largest of several numbers", "params:\n  values: IReadOnlyList<double>\nreturns: double")]
    [InlineData("Check whether a password is strong", "params:\n  code: string\nreturns: bool")]
    [InlineData("Extract the domain from an e-mail address", "params:\n  address: string\nreturns: string")]
    [InlineData("Convert a date to a weekday name", "params:\n  date: string\nreturns: string")]
    [InlineData("Convert Celsius to Fahrenheit", "params:\n  amount: double\nreturns: double")]
    [InlineData("Given a list of prices, return the days below the average", "params:\n  prices: IReadOnlyList<double>\nreturns: IReadOnlyList<int>")]
    [InlineData("The numbers above the average", "params:\n  values: IReadOnlyList<double>\nreturns: IReadOnlyList<double>")]
    [InlineData("Is a year a leap year?", "params:\n  year: int\nreturns: bool")]
    [InlineData("Find the second largest number in a list", "params:\n  values: IReadOnlyList<double>\nreturns: double")]
    [InlineData("Extract all hashtags from a tweet", "params:\n  text: string\nreturns: IReadOnlyList<string>")]
    [InlineData("The longest of the customer reviews", "params:\n  items: IReadOnlyList<string>\nreturns: string")]
    public void Nouns_say_what_goes_in_and_verbs_what_comes_out(string words, string fragment) => Assert.Contains(
        fragment, Assert.IsType<NeedsInput>(Asked.Words(words)).Questions[^1].Fragment, StringComparison.Ordinal);

    [Theory]
    [InlineData("Find anomalies in the sensor data", "What exactly counts as unusual?")]
    [InlineData("Summarize customer reviews", "What exactly should be computed?")]
    [InlineData("Optimize my shopping list", "What exactly should change?")]
    [InlineData("Process orders", "What exactly should be computed?")]
    [InlineData("Pick the best title", "By which measure are some better than others?")]
    public void Vague_words_are_asked_about_with_alternatives(string words, string text)
    {
        var asked = Assert.IsType<NeedsInput>(Asked.Words(words));

        var question = Assert.Single(asked.Questions, question => question.Text == text);
        Assert.InRange(question.Choices.Count, 2, 3);
    }

    [Fact]
    public void What_stands_behind_a_colon_explains_the_vague_words_before_it()
    {
        var asked = Assert.IsType<NeedsInput>(
            Asked.Words("Analyze market data and find opportunities: the days after which the price fell"));

        Assert.DoesNotContain(asked.Questions, question => question.Text.Contains("opportunity", StringComparison.Ordinal));
    }

    [Fact]
    public void The_proposed_result_agrees_with_the_proposed_rule()
    {
        var asked = Assert.IsType<NeedsInput>(Asked.Words("Summarize an article"));

        Assert.Equal("the number of words", asked.Questions[0].Choices[0]);
        Assert.StartsWith("a number", asked.Questions[1].Choices[0], StringComparison.Ordinal);
        Assert.Contains("returns: int\n", asked.Questions[1].Fragment, StringComparison.Ordinal);
    }

    [Fact]
    public void Results_that_are_computed_from_numbers_suggest_numbers_as_input() => Assert.Contains(
        "values: IReadOnlyList<double>", Assert.IsType<NeedsInput>(Asked.Words("Compute the running maximum")).Questions[0].Fragment,
        StringComparison.Ordinal);

    [Fact]
    public void Words_that_say_nothing_are_asked_for_everything()
    {
        var asked = Assert.IsType<NeedsInput>(Asked.Words("qwertz"));

        Assert.Equal(2, asked.Questions.Count);
        Assert.StartsWith("What does one input look like?", asked.Questions[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("What should be returned", asked.Questions[1].Text, StringComparison.Ordinal);
    }
}
