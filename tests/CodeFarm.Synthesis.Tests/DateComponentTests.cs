using System.Globalization;
using CodeFarm.Broth.Capabilities;
using CodeFarm.Synthesis.Dates;
using CodeFarm.Synthesis.Emission;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;
using CodeFarm.Validation.Policy;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis;

namespace CodeFarm.Synthesis.Tests;

/// <summary>What reads, moves and writes dates in texts does the same interpreted and compiled.</summary>
public sealed class DateComponentTests
{
    private static readonly IReadOnlyList<SynthesisParameter> Parameters =
        [new("text", typeof(string)), new("format", typeof(string)), new("formats", typeof(IReadOnlyList<string>)), new("number", typeof(int))];

    private static readonly Component[] Readers = [.. All().Where(component => component.Parameters[0] == typeof(string))];

    [Fact]
    public void Compiled_code_gives_what_the_interpreter_gives_for_every_component_of_dates_in_texts()
    {
        var terms = Terms().ToArray();
        var code = new EmittedCode([.. terms.Select((term, index) => SourceEmitter.Emit(new SynthesisProblem($"f{index}", "A term.", Parameters, term.Type, []), term))]);
        var defined = 0;

        var agreement = Prop.ForAll(Inputs().ToArbitrary(), inputs => terms.Select((term, index) => (term, index)).All(entry =>
            Interpreter.Evaluate(entry.term, inputs) is not { } expected || (++defined > 0 && ValueComparer.Instance.Equals(code.Call($"F{entry.index}", inputs), expected))));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), agreement);
        Assert.True(defined > terms.Length, "The inputs are hardly ever dates.");
        Assert.Empty(AssemblyPolicy.Check(code.Image).Select(static finding => finding.Message).Distinct());
        Assert.Empty(code.Compilation.SyntaxTrees
            .SelectMany(tree => PolicyCheck.Check(code.Compilation.GetSemanticModel(tree), Capability.None, default))
            .Select(static refusal => refusal.ToString()).Distinct());
        Assert.All(terms.Select(TermNotation.Of), text => Assert.Equal(text, TermNotation.Of(TermParser.Parse(text, ComponentLibrary.Standard))));
    }

    [Theory]
    [InlineData("5 Feb")]
    [InlineData("Feb 22")]
    [InlineData("10:30")]
    [InlineData("2019-02-05T10:00Z")]
    [InlineData("today")]
    public void A_text_whose_date_the_clock_would_have_to_complete_is_none(string text)
    {
        Assert.False(DateTextComponents.Freely(text).HasValue);
    }

    [Theory]
    [InlineData("ReadExactly", "5 Feb", "d MMM")]
    [InlineData("ReadExactly", "2019-02-05T10:00Z", "yyyy-MM-ddTHH:mmZ")]
    [InlineData("ReadExactly", "2019-02-05T10:00+02:00", "yyyy-MM-ddTHH:mmzzz")]
    [InlineData("ReadExactly", "2019-02-05T10:00Z", "yyyy-MM-ddTHH:mmK")]
    public void What_depends_on_the_machine_has_no_value(string name, string text, string format)
    {
        var component = Readers.Single(component => component.Name == name && component.Returns == typeof(DateTime));
        var term = Term.OfCall(component, Term.OfParameter(0, typeof(string), 1), Term.OfConstant(format, 1));

        Assert.Null(Interpreter.Evaluate(term, [text]));
    }

    [Theory]
    [InlineData("at", "'at'")]
    [InlineData(" o'clock", " o\\'clock")]
    [InlineData(", ", ", ")]
    [InlineData("Q", "Q")]
    [InlineData("50%", "50\\%")]
    public void Letters_with_a_meaning_are_quoted(string text, string format)
    {
        var written = new DateTime(2019, 2, 5).ToString(DateLiterals.Of(text) + "yyyy", CultureInfo.InvariantCulture);

        Assert.Equal(format, DateLiterals.Of(text));
        Assert.Equal(text + "2019", written);
    }

    private static IEnumerable<Component> All() => new[] { typeof(DateOnly), typeof(DateTime), typeof(TimeOnly) }
        .SelectMany(type => SpecialComponents.For([type])).Where(component => component.Parameters.Skip(1).All(type => Parameters.Any(parameter => parameter.Type == type)))
        .Where(component => ValueTypes.ElementOf(component.Parameters[0]) is null && component.Parameters[0] != typeof(int));

    /// <summary>Each reader, and behind one of them each component that takes what it reads.</summary>
    private static IEnumerable<Term> Terms()
    {
        var later = All().Where(component => component.Parameters[0] != typeof(string)).Select(component => Term.OfCall(
            component,
            [Call(Readers.First(reader => reader.Name == "ReadAnyOf" && reader.Returns == component.Parameters[0])), .. component.Parameters.Skip(1).Select(type => Argument(type, 1))]));
        return Readers.Select(Call).Concat(later).Select(Written);
    }

    /// <summary>A date as a text: a time of a day is no type of a signature.</summary>
    private static Term Written(Term term) => All().FirstOrDefault(component => component.Name == "Write" && component.Parameters[0] == term.Type) is { } write
        ? Term.OfCall(write, term, Term.OfConstant(term.Type == typeof(TimeOnly) ? "HH:mm:ss" : "dddd, d MMM yyyy", 1))
        : term;

    private static Term Call(Component component) => Term.OfCall(component, [.. component.Parameters.Select(Argument)]);

    private static Term Argument(Type type, int index) =>
        Term.OfParameter(type == typeof(int) ? 3 : type == typeof(IReadOnlyList<string>) ? 2 : index == 0 ? 0 : 1, type, 1);

    private static Gen<object[]> Inputs()
    {
        string[] formats = ["yyyy-MM-dd", "d MMM yyyy", "MMddyyyy", "H:mm", "h:mm tt", "yyyy-MM-dd HH:mm:ss", "M/d/yyyy h:mm tt", "yyyy-MM-ddTHH:mmzzz", "%d", "d", "", "zz", "'a"];
        var moments = Gen.Zip(Gen.Choose(0, 3_650_000), Gen.Choose(0, 86_399)).Select(pair => DateOnly.FromDayNumber(Math.Min(pair.Item1, DateOnly.MaxValue.DayNumber)).ToDateTime(TimeOnly.MinValue).AddSeconds(pair.Item2));
        return
            from format in Gen.Elements(formats)
            from moment in moments
            from isText in Gen.Choose(0, 9)
            from number in Gen.Frequency((6, Gen.Choose(-5, 130)), (1, Gen.Elements(int.MaxValue, int.MinValue)))
            select new object[]
            {
                isText == 0 ? "none" : moment.ToString(format.Length < 2 || format.StartsWith('\'') ? "yyyy-MM-dd" : format, CultureInfo.InvariantCulture),
                format, new[] { format, "yyyy-MM-dd", "H:mm" }, number,
            };
    }
}
