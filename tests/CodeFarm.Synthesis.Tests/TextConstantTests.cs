using CodeFarm.Synthesis.Search;

namespace CodeFarm.Synthesis.Tests;

public sealed class TextConstantTests
{
    [Fact]
    public void A_letter_of_two_characters_is_a_constant_and_no_half_of_it_is()
    {
        var problem = new SynthesisProblem("mood", "", [new("text", typeof(string))], typeof(string), [new(["a 😀 b"], "a"), new(["cd 😀 e"], "cd")]);

        var constants = ConstantMiner.Mine(problem, ExampleSet.From(problem), isMined: true).Select(constant => constant.Constant).OfType<string>().ToArray();

        Assert.Contains(constants, text => text.Contains("😀", StringComparison.Ordinal));
        Assert.DoesNotContain(constants, text => text.Length > 0 && (char.IsLowSurrogate(text[0]) || char.IsHighSurrogate(text[^1])));
    }

    [Fact]
    public void What_stands_before_the_output_in_every_input_is_a_constant_and_so_are_its_last_symbols()
    {
        string[][] inputs = [["colour= dark red"], ["flavour= 12"]];

        var constants = TextDifferences.Constants(inputs, ["dark red", "12"]).Select(constant => constant.Text);

        Assert.Contains("our= ", constants);
        Assert.Contains("= ", constants);
    }

    [Fact]
    public void What_is_exchanged_in_two_examples_is_a_constant_alone_and_with_the_symbols_before_it()
    {
        string[][] inputs = [["Albany, New York, USA"], ["Boston, MA, USA"], ["Ithaca, New York, USA"]];

        var constants = TextDifferences.Constants(inputs, ["Albany, NY, USA", "Boston, MA, USA", "Ithaca, NY, USA"]).Select(constant => constant.Text);

        Assert.Superset(new HashSet<string> { "New York", "NY", ", New York", ", NY" }, constants.ToHashSet());
    }

    [Fact]
    public void What_is_exchanged_once_among_several_examples_is_an_unlikely_constant()
    {
        string[][] inputs = [["one long sentence of words"], ["as it was"], ["as it is"]];

        var constants = TextDifferences.Constants(inputs, ["one short sentence of words", "as it was", "as it is"]).ToArray();

        Assert.Contains(("long", 5), constants);
        Assert.All(constants, constant => Assert.True(constant.Cost >= 5));
    }

    [Fact]
    public void Repeated_examples_are_searched_with_once_and_different_looking_ones_before_similar_ones()
    {
        var rows = new[] { "ab", "cd", "ab", "ef", "gh", "ij", "kl", "A1", "mn" };
        var examples = new ExampleSet([.. rows.Select(row => new object[] { row })], [.. rows]);

        var chosen = ExampleChoice.From(examples);

        Assert.Equal([0, 1, 3, 4, 7], chosen);
    }
}
