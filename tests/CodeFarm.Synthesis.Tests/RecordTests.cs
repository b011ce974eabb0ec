using CodeFarm.Synthesis.Emission;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Tests;

/// <summary>To a search a record is a tuple; the source knows its name and its fields.</summary>
public sealed class RecordTests
{
    private const int TermsPerComponent = 2;

    private static readonly SynthesisRecord Point = new("Point", typeof((int, int)), ["X", "Y"]);

    private static readonly SynthesisRecord Entry = new("Entry", typeof((string, int, DateOnly)), ["Name", "Amount", "Day"]);

    private static readonly IReadOnlyList<SynthesisParameter> Parameters =
    [
        new("text", typeof(string)), new("number", typeof(int)), new("index", typeof(int)), new("flag", typeof(bool)), new("day", typeof(DateOnly)),
        new("point", Point.Tuple), new("other", Point.Tuple), new("points", typeof(IReadOnlyList<(int, int)>)), new("entry", Entry.Tuple),
        new("entries", typeof(IReadOnlyList<(string, int, DateOnly)>)), new("numbers", typeof(IReadOnlyList<int>)), new("words", typeof(IReadOnlyList<string>)),
        new("days", typeof(IReadOnlyList<DateOnly>)), new("flags", typeof(IReadOnlyList<bool>)),
    ];

    [Fact]
    public void Fields_are_read_by_their_names()
    {
        var problem = new SynthesisProblem(
            "sum", "The sum of both coordinates.", [new("point", Point.Tuple)], typeof(int),
            [new([(1, 9)], 10), new([(5, -1)], 4), new([(0, 3)], 3), new([(40, 2)], 42)])
        {
            Records = [Point],
        };

        var source = Find(problem);

        Assert.Contains("public static int Sum(Point point) => point.", source, StringComparison.Ordinal);
        Assert.Contains("<c>Sum(new Point(1, 9))</c> is <c>10</c>", source, StringComparison.Ordinal);
        Assert.EndsWith("public sealed record Point(int X, int Y);\n", source, StringComparison.Ordinal);
        Assert.NotNull(new EmittedCode(WithoutDocumentation(source)));
    }

    [Fact]
    public void A_record_is_made_of_its_fields()
    {
        var problem = new SynthesisProblem(
            "mirror", "The point with both coordinates exchanged.", [new("point", Point.Tuple)], Point.Tuple,
            [new([(1, 9)], (9, 1)), new([(5, -1)], (-1, 5)), new([(0, 3)], (3, 0))])
        {
            Records = [Point],
        };

        var source = Find(problem);

        Assert.Contains("new Point(point.Y, point.X)", source, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_component_that_may_touch_a_record_writes_it_as_one()
    {
        var problem = new SynthesisProblem("f", "A term.", Parameters, typeof(int), []) { Records = [Point, Entry] };
        HashSet<Type> types = [.. Parameters.Select(parameter => parameter.Type)];
        var names = new RecordNames(problem.Records);
        var components = NestedComponents.For(types).DistinctBy(TermNotation.KeyOf)
            .Where(component => TypesOf(component).All(types.Contains) && names.CanWrite(component)).ToArray();
        var random = new RandomTerms(seed: 5, Parameters, components);
        var terms = components.SelectMany(component => Enumerable.Range(0, TermsPerComponent).Select(depth => random.Of(component, 1 + depth))).ToArray();

        var sources = terms.Select((term, index) => SourceEmitter.Emit(problem with { Name = $"f{index}", Returns = term.Type }, term)).ToArray();

        // They share the declarations, which each of them has.
        var declarations = string.Join("\n\n", names.Declarations);
        var code = new EmittedCode([.. sources.Select(source => source.Replace(declarations, "", StringComparison.Ordinal)), WithoutDocumentation("using System;\n" + declarations)]);
        Assert.All(sources, source => Assert.DoesNotMatch(@"\.Item\d", source));
        Assert.NotEmpty(components);
        Assert.NotNull(code);
    }

    // What a record means is for whoever declares it to say.
    private static string WithoutDocumentation(string source) => "#pragma warning disable CS1591\n" + source;

    private static IEnumerable<Type> TypesOf(Component component) => component.Parameters.Append(component.Returns)
        .SelectMany(type => ValueTypes.IsFunction(type) ? type.GetGenericArguments() : [type]);

    private static string Find(SynthesisProblem problem)
    {
        var options = new SynthesisOptions { MaximumTerms = 400_000, MaximumCandidates = 1, Budget = TimeSpan.FromMinutes(5) };
        var found = new ProgramSynthesizer(ComponentLibrary.Standard, options).Synthesize(problem, CancellationToken.None);
        Assert.True(found.Candidates.Count > 0, found.Reason);
        return found.Candidates[0].Source;
    }
}
