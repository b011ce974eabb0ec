using CodeFarm.Synthesis;
using CodeFarm.Synthesis.Enumeration;
using CodeFarm.Synthesis.Search;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.SynthesisBenchmarks.Generation;

/// <summary>
/// Makes tasks with known answers (as BUSTLE does, Odena et al., ICLR 2021, section 3.3): enumerates terms over drawn inputs
/// with the synthesizer's own engine, so that each kept term is the cheapest of its behaviour, and takes some at every level
/// of cost. A second enumeration, over some of those as well, reaches programs of twice the size.
/// </summary>
/// <param name="library">The components.</param>
/// <param name="seed">Makes everything that is drawn repeatable.</param>
internal sealed class TaskGenerator(ComponentLibrary library, int seed)
{
    private const int MostExplored = 25_000;
    private const int TasksAStage = 8;
    private const double ShareOfComponents = 0.75;
    private const int CostOfBuildingBlock = 1;

    private static readonly Type[] Returns =
        [typeof(string), typeof(string), typeof(int), typeof(int), typeof(bool), typeof(IReadOnlyList<int>), typeof(IReadOnlyList<int>), typeof(IReadOnlyList<string>), typeof(double)];

    private readonly Random _random = new(seed);

    /// <summary>Without end; the same for the same library and seed.</summary>
    public IEnumerable<GeneratedTask> Tasks()
    {
        while (true)
        {
            foreach (var task in Draw(GeneratedSignature.Draw(_random), _random.Next(3, 6)))
                yield return task;
        }
    }

    /// <summary>Some tasks over the same inputs.</summary>
    public IReadOnlyList<GeneratedTask> Draw(IReadOnlyList<GeneratedInput> inputs, int examples)
    {
        var rows = Rows(inputs, examples);
        var (problem, components) = Prepare(inputs, rows);
        var first = Sample(problem, components, [], rows);
        GeneratedTask[] blocks = [.. first.Where(task => task.Program.Size >= 3).OrderBy(_ => _random.Next()).Take(3)];
        return [.. first, .. blocks.Length > 0 ? Sample(problem, components, blocks, rows) : []];
    }

    /// <summary>Some tasks over the same inputs that all use a program; none where it is undefined for an input.</summary>
    public IReadOnlyList<GeneratedTask> Extend(IReadOnlyList<GeneratedInput> inputs, Term program, int examples)
    {
        var rows = Rows(inputs, examples);
        var values = rows.Select(row => Interpreter.Evaluate(program, row)).ToArray();
        if (values.Contains(null)) return [];
        var (problem, components) = Prepare(inputs, rows);
        return Sample(problem, components, [new(inputs, program, [.. rows.Zip(values, (row, value) => new SynthesisExample(row, value!))], new HashSet<string>())], rows);
    }

    private object[][] Rows(IReadOnlyList<GeneratedInput> inputs, int examples) =>
        [.. Enumerable.Range(0, examples).Select(_ => inputs.Select(input => input.Value(_random)).ToArray())];

    private (SynthesisProblem Problem, Component[] Components) Prepare(IReadOnlyList<GeneratedInput> inputs, object[][] rows)
    {
        // The result's type decides which components are taken; what the outputs are does not matter yet.
        var returns = _random.Next(2) == 0 ? inputs[0].Type : Returns[_random.Next(Returns.Length)];
        var outputs = rows.Select(row => Filler(returns, row)).ToArray();
        var problem = new SynthesisProblem(
            "generated", Constants(), [.. inputs.Select(input => new SynthesisParameter(input.Name, input.Type))], returns,
            [.. rows.Select((row, example) => new SynthesisExample(row, outputs[example]))]);
        Component[] components =
        [
            .. library.For(problem).Where(_ => _random.NextDouble() < ShareOfComponents)
                .Select(component => component with { Cost = Math.Max(1, component.Cost + _random.Next(-3, 2)) }),
        ];
        return (problem, components);
    }

    private List<GeneratedTask> Sample(SynthesisProblem problem, Component[] components, GeneratedTask[] blocks, object[][] rows)
    {
        var options = new SynthesisOptions { Budget = TimeSpan.FromHours(1), MaximumTerms = MostExplored };
        var budget = new SearchBudget(options, options.Clock.GetTimestamp(), CancellationToken.None);
        budget.LimitTo(MostExplored);
        var context = new SearchContext(problem, ExampleSet.From(problem), components, budget);
        var lambdas = new LambdaSpaces(context);
        var space = lambdas.Outer = new TermSpace(context, context.Operations, [.. Enumerable.Range(0, rows.Length).Select(example => new SpaceColumn(example))])
        {
            Lambdas = lambdas,
            MostUndefined = 0,
        };
        foreach (var leaf in context.Leaves)
            space.AddLeaf(leaf.Term, leaf.Values);
        foreach (var block in blocks)
        {
            var kind = ValueKind.Of(block.Program.Type);
            space.AddLeaf(block.Program, [.. block.Examples.Select(example => kind.Write(context.Store, example.Output))], CostOfBuildingBlock);
        }

        while (!budget.IsOver && space.Level < 40)
            space.RunNextLevel();

        var types = components.Select(component => component.Returns).Distinct().ToArray();
        var names = components.Select(component => component.Name).ToHashSet();
        var tasks = new List<GeneratedTask>();
        for (var attempt = 0; attempt < 6 * TasksAStage && tasks.Count < TasksAStage; attempt++)
        {
            var terms = space.Bank.Of(context.Types[types[_random.Next(types.Length)]], _random.Next(2, space.Bank.HighestCost + 1));
            if (terms.Count == 0) continue;
            var index = terms[_random.Next(terms.Count)];
            var program = space.Extract(index);
            if (program.Kind != TermKind.Call || tasks.Exists(task => ReferenceEquals(task.Program, program)) || !Uses(program, rows[0].Length)) continue;
            if (blocks.Length > 0 && !program.SelfAndDescendants().Any(node => blocks.Any(block => ReferenceEquals(block.Program, node)))) continue;
            var kind = ValueKind.Of(program.Type);
            var values = space.Bank.Row(index).ToArray().Select(slot => kind.Read(context.Store, slot)).ToArray();
            if (values.Contains(null) || (program.Type != typeof(bool) && values.Distinct(ValueComparer.Instance!).Count() < Math.Min(3, rows.Length))) continue;
            tasks.Add(new(Inputs(problem), program, [.. rows.Select((row, example) => new SynthesisExample(row, values[example]!))], names));
        }

        return tasks;

        IReadOnlyList<GeneratedInput> Inputs(SynthesisProblem of) => [.. of.Parameters.Select(parameter => new GeneratedInput(parameter.Name, parameter.Type, _ => throw new NotSupportedException()))];
    }

    private static bool Uses(Term program, int parameters) =>
        program.SelfAndDescendants().Where(node => node.Kind == TermKind.Parameter).Select(node => node.Parameter).Distinct().Count() == parameters;

    /// <summary>A description that says no more than some constants to try.</summary>
    private string Constants() => string.Join(' ', Enumerable.Range(0, 3).Select(_ => $"'{TextInputs.Pick(_random, ["-", ", ", ".", "/", ":", "_", "@", "x", "a", ";", "(", " "])}' {_random.Next(2, 10)}"))
        + (_random.Next(3) == 0 ? " count group chunk" : "");

    private object Filler(Type type, object[] row)
    {
        if (row.FirstOrDefault(value => ValueTypes.Canonical(value.GetType()) == type) is { } value) return value;
        if (type == typeof(string)) return TextInputs.Kind(_random).Value(_random);
        if (type == typeof(int)) return _random.Next(100);
        if (type == typeof(double)) return _random.Next(100) / 4.0;
        if (type == typeof(bool)) return _random.Next(2) == 0;
        return type == typeof(IReadOnlyList<int>) ? new[] { _random.Next(10), _random.Next(10) } : new[] { "a", "b" };
    }
}
