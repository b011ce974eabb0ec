using System.Text.RegularExpressions;
using CodeFarm.Synthesis.Emission;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;
using FsCheck;
using FsCheck.Fluent;

namespace CodeFarm.Synthesis.Tests;

public sealed class EmissionTests
{
    private const int TermsPerComponent = 2;

    [Fact]
    public void Compiled_code_gives_what_the_interpreter_gives_for_every_component_and_any_input()
    {
        var random = new RandomTerms(seed: 20);
        var terms = ComponentLibrary.Standard.Components
            .SelectMany(component => Enumerable.Range(1, TermsPerComponent).Select(depth => random.Of(component, 1 + (depth % 4))))
            .ToArray();
        var nested = NestedComponents.For([.. RandomTerms.Parameters.Select(parameter => parameter.Type)])
            .Where(component => component.Parameters.Append(component.Returns).All(type => ValueTypes.IsFunction(type) || RandomTerms.Parameters.Any(parameter => parameter.Type == type)));
        terms = [.. terms, .. nested.Select(component => random.Of(component, 1)), .. ValueTypes.Scalars.Select(type => random.Choice(type, 2)), random.Choice(typeof(IReadOnlyList<int>), 2)];
        var code = new EmittedCode([.. terms.Select((term, index) => Emit($"f{index}", term))]);

        var agreement = Prop.ForAll(Inputs().ToArbitrary(), inputs => terms.Select((term, index) => (term, index)).All(entry =>
            Interpreter.Evaluate(entry.term, inputs) is not { } expected || Agrees(code, entry.index, inputs, expected)));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(40).WithEndSize(20), agreement);
    }

    [Theory]
    [InlineData("(LongToInteger:long->int (Product:long[]->long $0:long[]))", 0)]
    [InlineData("(LongToInteger:long->int (Add:long,long->long (Max:long[]->long $0:long[]) (Max:long[]->long $0:long[])))", -2)]
    public void A_conversion_that_is_checked_does_not_check_what_its_argument_computes(string program, int expected)
    {
        var problem = new SynthesisProblem("total", "", [new("items", typeof(IReadOnlyList<long>))], typeof(int), []);
        var term = ProgramTerm.Parse(program, ComponentLibrary.Standard);

        var code = new EmittedCode(term.ToSource(problem));

        Assert.Equal(expected, code.Call("Total", (object)(expected == 0 ? new[] { 1L << 32, 1L << 32 } : [long.MaxValue, 1L])));
    }

    [Fact]
    public async Task What_computes_with_whole_numbers_ends_for_all_small_ones()
    {
        int[] numbers = [-7, -2, -1, 0, 1, 2, 7];
        Component[] components =
            [.. ComponentLibrary.Standard.Components.Where(component => component.Template.Helper is not null && component.Parameters.All(type => type == typeof(int)))];
        var terms = components.Select(component => Call(component, [.. Enumerable.Range(0, component.Parameters.Count).Select(index => Term.OfParameter(index, typeof(int), 1))]));
        SynthesisParameter[] parameters = [new("first", typeof(int)), new("second", typeof(int)), new("third", typeof(int))];
        var code = new EmittedCode([.. terms.Select((term, index) => SourceEmitter.Emit(new SynthesisProblem($"f{index}", "", parameters, term.Type, []), term))]);
        var at = "";

        var all = Task.Run(() =>
        {
            for (var index = 0; index < components.Length; index++)
            {
                for (var choice = 0; choice < Math.Pow(numbers.Length, components[index].Parameters.Count); choice++)
                {
                    object[] inputs = [.. parameters.Select((_, place) => numbers[choice / (int)Math.Pow(numbers.Length, place) % numbers.Length])];
                    at = $"{components[index].Name} of {string.Join(", ", inputs)}";
                    Outcome(code, index, inputs);
                }
            }
        });

        Assert.True(await Task.WhenAny(all, Task.Delay(TimeSpan.FromMinutes(2))) == all, $"{at} does not end");
        await all;
    }

    [Fact]
    public void A_parameter_with_the_name_of_a_lambda_of_the_template_is_told_from_it()
    {
        var problem = new SynthesisProblem(
            "without", "", [new("text", typeof(string)), new("letter", typeof(string))], typeof(string), [new(["banana", "an"], "b")]);
        var component = ComponentLibrary.Standard.Components.Single(component => component.Name == "RemoveCharacters");

        var code = new EmittedCode(SourceEmitter.Emit(problem, Call(component, Term.OfParameter(0, typeof(string), 1), Term.OfParameter(1, typeof(string), 1))));

        Assert.Equal("b", code.Call("Without", ["banana", "an"]));
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("Math", "class")]
    [InlineData("to-string", "first name")]
    [InlineData("42nd street", "2nd")]
    [InlineData("!!", "")]
    [InlineData("Straße größe", "Ünit")]
    [InlineData("Enumerable", "Enumerable")]
    public void Names_and_texts_of_any_kind_give_a_file_that_compiles(string name, string parameter)
    {
        var problem = new SynthesisProblem(
            name, "Ends \u2028 a line\nand <b> & \"quotes\" */ \uD800 \u0001", [new(parameter, typeof(string)), new(parameter, typeof(string))], typeof(string),
            [new(["a\"\\\n\0\u2028\uD83D\uDE00", "{0}"], "</c>")]);
        var component = ComponentLibrary.Standard.Components.Single(component => component.Name == "Concat");
        var inner = Call(component, Term.OfParameter(0, typeof(string), 1), Term.OfConstant("{1}\"\\\r\n\u2029\uD800'", 1));
        var term = Call(component, inner, Term.OfParameter(1, typeof(string), 1));

        var code = new EmittedCode(SourceEmitter.Emit(problem, term));

        Assert.Equal("a{1}\"\\\r\n\u2029\uD800'b", code.Call(Identifiers.Pascal(name), "a", "b"));
    }

    [Fact]
    public void Variables_of_one_name_are_numbered_in_their_order()
    {
        var numbers = Term.OfParameter(0, typeof(IReadOnlyList<int>), 1);
        var (rest, start) = (Known.Call("Sum", Known.Call("Skip", numbers, Known.Number(1))!)!, Known.Call("Sum", Known.Call("Take", numbers, Known.Number(2))!)!);
        var term = Known.Call("Subtract", Known.Call("Multiply", rest, rest)!, Known.Call("Multiply", start, start)!)!;

        var source = SourceEmitter.Emit(new SynthesisProblem("f", "", [new("numbers", typeof(IReadOnlyList<int>))], typeof(int), []), term);

        Assert.Contains("var sum = numbers.Skip(1).Sum();\n        var sum2 = numbers.Take(2).Sum();\n        return sum * sum - sum2 * sum2;", source, StringComparison.Ordinal);
    }

    [Fact]
    public void No_function_hides_a_class_that_emitted_code_refers_to()
    {
        var texts = ComponentLibrary.Standard.Components.SelectMany(component => component.Template.Variants.Select(variant => variant.Text)
            .Append(component.Template.Text).Concat(component.Template.Helper is { } helper ? helper.Dependencies.Append(helper).Select(each => each.Source) : []));
        var classes = texts.SelectMany(text => Regex.Matches(text, @"(?<![\w.])[A-Z]\w+(?=(<\w+>)?\.\w)")).Select(match => match.Value).Distinct();

        Assert.All(classes, name => Assert.Equal("Compute" + name, Identifiers.Pascal(name)));
    }

    [Fact]
    public void A_helper_never_takes_the_name_of_the_function_that_calls_it()
    {
        var helper = ComponentLibrary.Standard.Components.Single(component => component.Name == "RunningMaximum" && component.Returns == typeof(IReadOnlyList<int>));
        var problem = new SynthesisProblem("running maximum", "", [new("numbers", typeof(IReadOnlyList<int>))], typeof(IReadOnlyList<int>), []);

        var code = new EmittedCode(SourceEmitter.Emit(problem, Call(helper, Term.OfParameter(0, typeof(IReadOnlyList<int>), 1))));

        Assert.Equal(new[] { 2, 2, 3 }, code.Call("RunningMaximum", new[] { 2, 1, 3 }));
    }

    [Theory]
    [InlineData("strings")]
    [InlineData("ints")]
    [InlineData("classes")]
    [InlineData("objects")]
    public void An_element_of_a_list_never_takes_a_keyword_for_its_name(string parameter)
    {
        var problem = new SynthesisProblem("positive", "", [new(parameter, typeof(IReadOnlyList<int>))], typeof(IReadOnlyList<int>), []);
        var program = ProgramTerm.Parse("(Where:int[],func<int,bool>->int[] $0:int[] (fn (Greater:int,int->bool #0:int 0)))", ComponentLibrary.Standard);

        var code = new EmittedCode(program.ToSource(problem));

        Assert.Equal(new[] { 2, 3 }, code.Call("Positive", new[] { 2, -1, 3 }));
    }

    private static Map<string, T> Map<T>(IEnumerable<string> keys, T[] values)
    {
        var distinct = keys.Distinct().Take(values.Length).ToArray();
        return new Map<string, T>(distinct, values[..distinct.Length]);
    }

    private static bool Agrees(EmittedCode code, int index, object[] inputs, object expected)
    {
        var actual = Outcome(code, index, inputs);
        return actual is not Exception && ValueComparer.Instance.Equals(actual, expected)
            ? true
            : throw new InvalidOperationException(
                $"{code.Source(index)}\ngives {(actual is Exception error ? error.Message : Literals.Of(actual))}, not {Literals.Of(expected)}, "
                + $"for {string.Join(", ", inputs.Select(Literals.Of))}");
    }

    private static object Outcome(EmittedCode code, int index, object[] inputs)
    {
        try
        {
            return code.Call($"F{index}", inputs);
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or FormatException or ArithmeticException or IndexOutOfRangeException)
        {
            return error;
        }
    }

    internal static string Emit(string name, Term term) =>
        SourceEmitter.Emit(new SynthesisProblem(name, "A term.", RandomTerms.Parameters, term.Type, []), term);

    private static Term Call(Component component, params Term[] arguments) => Term.OfCall(component, arguments);

    internal static Gen<object[]> Inputs()
    {
        var texts = Gen.Elements('a', 'B', 'ß', ' ', '-', '.', '7', '\'', '\t', 'é').ArrayOf().Select(letters => new string(letters));
        var numbers = Gen.Frequency((8, Gen.Choose(-3, 12)), (1, Gen.Elements(int.MaxValue, int.MinValue, 1_000)));
        var reals = Gen.Frequency((8, Gen.Choose(-20, 40).Select(number => number / 4.0)), (1, Gen.Elements(double.NaN, 1e300, -0.0, double.PositiveInfinity)));
        var truths = Gen.Elements(true, false);
        return
            from text in texts
            from other in texts
            from number in numbers
            from index in numbers
            from ratio in reals
            from flag in truths
            from isOn in truths
            from words in texts.ArrayOf()
            from list in numbers.ArrayOf()
            from values in reals.ArrayOf()
            from flags in truths.ArrayOf()
            from rows in texts.ArrayOf().ArrayOf()
            from matrix in numbers.ArrayOf().ArrayOf()
            from samples in reals.ArrayOf().ArrayOf()
            from cube in numbers.ArrayOf().ArrayOf().ArrayOf()
            select new object[]
            {
                text, other, number, index, ratio, flag, isOn, words, list, values, flags,
                (long)number, (long)index, Array.ConvertAll(list, item => (long)item), rows, matrix, samples,
                Array.ConvertAll(matrix, row => Array.ConvertAll(row, item => (long)item)),
                Map(words, list), Map(rows.SelectMany(row => row), list), Map(words, words), Map(words, values), Map(words, flags),
                Map(words, rows), Map(words, matrix), Map(words, samples),
                Array.ConvertAll(rows, row => Map(row, row)), cube,
            };
    }
}
