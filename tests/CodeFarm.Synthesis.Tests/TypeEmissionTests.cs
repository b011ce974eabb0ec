using CodeFarm.Synthesis.Emission;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;
using FsCheck;
using FsCheck.Fluent;

namespace CodeFarm.Synthesis.Tests;

public sealed class TypeEmissionTests
{
    private const int TermsPerComponent = 2;

    private static readonly IReadOnlyList<SynthesisParameter> Parameters =
    [
        new("text", typeof(string)), new("other", typeof(string)), new("number", typeof(int)), new("index", typeof(int)), new("ratio", typeof(double)),
        new("total", typeof(long)), new("flag", typeof(bool)), new("isOn", typeof(bool)), new("words", typeof(IReadOnlyList<string>)),
        new("numbers", typeof(IReadOnlyList<int>)), new("letter", typeof(char)), new("symbol", typeof(char)), new("letters", typeof(IReadOnlyList<char>)),
        new("day", typeof(DateOnly)), new("dueDay", typeof(DateOnly)), new("days", typeof(IReadOnlyList<DateOnly>)),
        new("start", typeof(DateTime)), new("end", typeof(DateTime)), new("times", typeof(IReadOnlyList<DateTime>)),
        new("span", typeof(TimeSpan)), new("pause", typeof(TimeSpan)), new("spans", typeof(IReadOnlyList<TimeSpan>)),
        new("entry", typeof((string, int))), new("entries", typeof(IReadOnlyList<(string, int)>)), new("swapped", typeof((int, string))),
        new("indexed", typeof(IReadOnlyList<(int, string)>)), new("point", typeof((int, int))), new("points", typeof(IReadOnlyList<(int, int)>)),
        new("triple", typeof((int, int, int))), new("triples", typeof(IReadOnlyList<(int, int, int)>)), new("row", typeof((int, string, bool, char))),
        new("maybe", typeof(int?)), new("perhaps", typeof(int?)), new("maybes", typeof(IReadOnlyList<int?>)), new("birthday", typeof(DateOnly?)),
        new("counts", typeof(IReadOnlyDictionary<int, int>)), new("frequencies", typeof(IReadOnlyDictionary<char, int>)),
        new("names", typeof(IReadOnlyDictionary<int, string>)), new("groups", typeof(IReadOnlyDictionary<int, IReadOnlyList<string>>)),
        new("values", typeof(IReadOnlyList<double>)), new("totals", typeof(IReadOnlyList<long>)), new("flags", typeof(IReadOnlyList<bool>)),
        new("lengths", typeof(IReadOnlyDictionary<string, int>)),
    ];

    private static readonly HashSet<Type> Types = [.. Parameters.Select(parameter => parameter.Type)];

    [Fact]
    public void Compiled_code_gives_what_the_interpreter_gives_for_every_component_of_the_rarer_types()
    {
        var rare = NestedComponents.For(Types).Where(AreOfParameters).DistinctBy(TermNotation.KeyOf).ToArray();
        var random = new RandomTerms(seed: 7, Parameters, [.. ComponentLibrary.Standard.Components.Where(AreOfParameters), .. rare]);
        var terms = rare.SelectMany(component => Enumerable.Range(0, TermsPerComponent).Select(depth => random.Of(component, 1 + depth)))
            .Concat(Types.Where(ValueTypes.IsScalar).Select(type => random.Choice(type, 1))).ToArray();
        var code = new EmittedCode([.. terms.Select((term, index) => SourceEmitter.Emit(new SynthesisProblem($"f{index}", "A term.", Parameters, term.Type, []), term))]);

        var agreement = Prop.ForAll(Inputs().ToArbitrary(), inputs => terms.Select((term, index) => (term, index)).All(entry =>
            Interpreter.Evaluate(entry.term, inputs) is not { } expected || Agrees(code, entry.index, inputs, expected)));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(15).WithEndSize(12), agreement);
    }

    [Fact]
    public void A_total_by_a_key_that_leaves_the_range_on_its_way_has_no_value()
    {
        var store = new ValueStore();
        var key = store.Write("a");
        long[] results = [key, key, key, store.Write(int.MinValue), store.Write(-3), store.Write(5)];

        Assert.Equal(Slot.Undefined, MapComponents.WholeTotals<int, string>().Evaluate(store, [0, 0, 0], results));
        Assert.NotEqual(Slot.Undefined, MapComponents.WholeTotals<int, string>().Evaluate(store, [0, 0, 0], [key, key, store.Write(int.MinValue), store.Write(5)]));
    }

    [Fact]
    public void Every_program_of_the_rarer_types_can_be_read_back_from_its_text()
    {
        var random = new RandomTerms(seed: 3, Parameters);
        var terms = NestedComponents.For(Types).Where(AreOfParameters).DistinctBy(TermNotation.KeyOf).Select(component => random.Of(component, 1)).ToArray();

        var texts = Array.ConvertAll(terms, TermNotation.Of);

        Assert.All(texts, text => Assert.Equal(text, TermNotation.Of(TermParser.Parse(text, ComponentLibrary.Standard))));
    }

    private static bool AreOfParameters(Component component) => component.Parameters.Append(component.Returns)
        .All(type => ValueTypes.IsFunction(type) ? type.GetGenericArguments().All(Types.Contains) : Types.Contains(type));

    private static bool Agrees(EmittedCode code, int index, object[] inputs, object expected)
    {
        object actual;
        try
        {
            actual = code.Call($"F{index}", inputs);
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or FormatException or ArithmeticException or IndexOutOfRangeException)
        {
            throw new InvalidOperationException($"{code.Source(index)}\nthrows {error.Message}, but is {Literals.Of(expected)}, for {string.Join(", ", inputs.Select(Literals.Of))}");
        }

        return ValueComparer.Instance.Equals(actual, expected)
            ? true
            : throw new InvalidOperationException($"{code.Source(index)}\ngives {Literals.Of(actual)}, not {Literals.Of(expected)}, for {string.Join(", ", inputs.Select(Literals.Of))}");
    }

    private static Gen<object[]> Inputs()
    {
        var letters = Gen.Elements('a', 'B', 'ß', ' ', '-', '7', '\'', '\n', 'é', '\\');
        var texts = Gen.OneOf(letters.ArrayOf().Select(characters => new string(characters)), Gen.Elements("2024-02-29", "31/12/2023", "12", "-5"));
        var numbers = Gen.Frequency((8, Gen.Choose(-3, 12)), (1, Gen.Elements(int.MaxValue, int.MinValue, 2_024)));
        var days = Gen.Frequency((8, Gen.Choose(738_000, 741_000)), (1, Gen.Elements(0, DateOnly.MaxValue.DayNumber))).Select(DateOnly.FromDayNumber);
        var times = Gen.Zip(days, Gen.Choose(0, 86_399)).Select(pair => pair.Item1.ToDateTime(TimeOnly.MinValue).AddSeconds(pair.Item2));
        var spans = Gen.Choose(-10_000, 200_000).Select(seconds => TimeSpan.FromSeconds(seconds));
        var maybes = Gen.Zip(numbers, Gen.Elements(true, false)).Select(pair => pair.Item2 ? pair.Item1 : default(Optional<int>));
        return
            from word in texts.Two()
            from pair in numbers.Two()
            from ratio in Gen.Choose(-20, 40).Select(number => number / 4.0)
            from flag in Gen.Elements(true, false).Two()
            from words in texts.ArrayOf()
            from list in numbers.ArrayOf()
            from letter in letters.Two()
            from characters in letters.ArrayOf()
            from day in days.Two()
            from dates in days.ArrayOf()
            from time in times.Two()
            from moments in times.ArrayOf()
            from span in spans.Two()
            from durations in spans.ArrayOf()
            from maybe in maybes.Two()
            from known in maybes.ArrayOf()
            select new object[]
            {
                word.Item1, word.Item2, pair.Item1, pair.Item2, ratio, (long)pair.Item1, flag.Item1, flag.Item2, words, list, letter.Item1, letter.Item2, characters,
                day.Item1, day.Item2, dates, time.Item1, time.Item2, moments, span.Item1, span.Item2, durations,
                (word.Item1, pair.Item1), words.Zip(list).ToArray(), (pair.Item2, word.Item2), list.Zip(words).ToArray(), (pair.Item1, pair.Item2), list.Zip(list.Reverse()).ToArray(),
                (pair.Item1, 1, pair.Item2), list.Select((item, place) => (item, place, pair.Item1)).ToArray(), (pair.Item1, word.Item1, flag.Item1, letter.Item1),
                maybe.Item1, maybe.Item2, known, flag.Item1 ? day.Item1 : default(Optional<DateOnly>),
                Map(list, list.Reverse().ToArray()), Map(characters, list), Map(list, words), Map(list, Array.ConvertAll(words, item => new[] { item, "b" })),
                Array.ConvertAll(list, item => item / 4.0), Array.ConvertAll(list, item => (long)item), Array.ConvertAll(list, item => item > 3), Map(words, list),
            };
    }

    private static Map<TKey, TValue> Map<TKey, TValue>(TKey[] keys, TValue[] values)
        where TKey : notnull
    {
        var distinct = keys.Distinct().Take(values.Length).ToArray();
        return new Map<TKey, TValue>(distinct, values[..distinct.Length]);
    }
}
