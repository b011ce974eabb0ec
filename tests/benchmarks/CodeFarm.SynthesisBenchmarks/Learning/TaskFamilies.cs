using CodeFarm.Synthesis;
using CodeFarm.Synthesis.Terms;
using CodeFarm.SynthesisBenchmarks.Generation;

namespace CodeFarm.SynthesisBenchmarks.Learning;

/// <summary>
/// Generated families of tasks: each applies something of its own, often to a further input, to one of a few hidden sub-programs
/// and speaks of it in words of its own. Some families are for learning and others held out; what they have in common is only
/// the hidden sub-programs, the kind of input that these are about and what people call them. The same for the same seed.
/// </summary>
internal sealed class TaskFamilies
{
    private const int HiddenPrograms = 5;
    private const int FamiliesForLearning = 4;
    private const int Shown = 8;
    private const int Unseen = 4;
    private const int SmallestHidden = 5;
    private const int LargestHidden = 9;

    /// <summary>How much larger a task to learn from may be than its hidden sub-program; the held-out ones may be twice that.</summary>
    private const int MostAround = 4;
    private const double ShareOfWords = 0.7;

    /// <summary>Number of times that a hidden sub-program is looked for on drawn inputs, and the terms of such a search.</summary>
    private const int Searches = 3;
    private const int TermsOfSearch = 20_000;

    private static readonly string[] Signatures = ["string", "int[]", "string[]", "int[] int", "string"];

    /// <summary>What the people who ask call the hidden sub-programs.</summary>
    private static readonly string[] Subjects =
        ["ledger", "badge", "ticket", "harvest", "voucher"];

    private readonly ProgramSynthesizer _synthesizer;
    private readonly TaskGenerator _generator;
    private readonly Random _random;
    private readonly List<FamilyTask> _learning = [];
    private readonly List<FamilyTask> _heldOut = [];

    public TaskFamilies(ComponentLibrary library, int tasks, int heldOut, int seed)
    {
        (_generator, _random) = (new TaskGenerator(library, seed), new Random(seed));
        _synthesizer = new(library, new SynthesisOptions { Budget = TimeSpan.FromHours(1), MaximumTerms = TermsOfSearch, MaximumCandidates = 1 });
        for (var hidden = 0; hidden < HiddenPrograms; hidden++)
        {
            var (inputs, program) = Hidden(Signatures[hidden % Signatures.Length]);
            for (var family = 0; family <= FamiliesForLearning; family++)
            {
                var isHeldOut = family == FamiliesForLearning;
                var count = isHeldOut ? heldOut / HiddenPrograms : tasks / HiddenPrograms / FamiliesForLearning;
                AddFamily($"{Subjects[hidden]} {(isHeldOut ? "held out" : $"{family}")}", Subjects[hidden], inputs, program, count, isHeldOut);
            }
        }

        var order = _learning.ToArray();
        _random.Shuffle(order);
        _learning = [.. order];
    }

    /// <summary>Tasks to learn from, in the order in which they are asked.</summary>
    public IReadOnlyList<FamilyTask> ForLearning => _learning;

    /// <summary>Tasks of other families.</summary>
    public IReadOnlyList<FamilyTask> HeldOut => _heldOut;

    private (IReadOnlyList<GeneratedInput> Inputs, Term Program) Hidden(string signature)
    {
        while (true)
        {
            var inputs = GeneratedSignature.Of(signature, _random);
            var good = _generator.Draw(inputs, Shown)
                .Where(task => task.Program.Size is >= SmallestHidden and <= LargestHidden && task.Program.Type != typeof(bool) && task.Used.Count() >= 3)
                .ToArray();
            if (good.Length > 0 && good[_random.Next(good.Length)].Program is var program && IsTelling(program, inputs)) return (inputs, program);
        }
    }

    /// <summary>
    /// Whether such inputs tell the program from smaller ones, so that a search for it alone finds none of less than the smallest
    /// size: what no input shows, nobody can learn.
    /// </summary>
    private bool IsTelling(Term program, IReadOnlyList<GeneratedInput> inputs)
    {
        for (var search = 0; search < Searches; search++)
        {
            object[][] rows = [.. Enumerable.Range(0, Shown).Select(_ => inputs.Select(input => input.Value(_random)).ToArray())];
            var values = Array.ConvertAll(rows, row => Interpreter.Evaluate(program, row));
            if (values.Contains(null)) return false;
            var problem = new SynthesisProblem(
                "solve", "", [.. inputs.Select(input => new SynthesisParameter(input.Name, input.Type))], program.Type,
                [.. rows.Zip(values, (row, value) => new SynthesisExample(row, value!))]);
            if (_synthesizer.Synthesize(problem, CancellationToken.None).Candidates is not [{ Size: >= SmallestHidden }]) return false;
        }

        return true;
    }

    private void AddFamily(string family, string subject, IReadOnlyList<GeneratedInput> inputs, Term hidden, int count, bool isHeldOut)
    {
        var (tasks, most) = (isHeldOut ? _heldOut : _learning, hidden.Size + (isHeldOut ? 2 * MostAround : MostAround));
        var added = 0;
        for (var attempt = 0; attempt < 40 && added < count; attempt++)
        {
            IReadOnlyList<GeneratedInput> own = attempt % 2 == 0 ? inputs : [.. inputs, Further()];
            var extended = _generator.Extend(own, hidden, Shown + Unseen).Where(task => task.Program.Size <= most && task.Program.Type != typeof(bool));
            foreach (var task in extended.Take(2).Take(count - added))
                tasks.Add(Describe($"{family} {added++}", family, subject, hidden, task));
        }
    }

    private GeneratedInput Further() => GeneratedSignature.Of(_random.Next(2) == 0 ? "int" : "string", _random)[0] with { Name = "other" };

    private FamilyTask Describe(string name, string family, string subject, Term hidden, GeneratedTask task)
    {
        var inner = hidden.SelfAndDescendants().Select(node => node.Component?.Name).ToHashSet();
        var words = task.Used.Where(component => !inner.Contains(component.Name) && component.Keywords.Count > 0 && _random.NextDouble() < ShareOfWords)
            .Select(component => component.Keywords[_random.Next(component.Keywords.Count)]);
        var description = string.Join(' ', words.Append(subject));
        return new(name, family, new SynthesisProblem(
            "solve", description, [.. task.Inputs.Select(input => new SynthesisParameter(input.Name, input.Type))], task.Program.Type, [.. task.Examples.Take(Shown)]),
            [.. task.Examples.Skip(Shown)]);
    }
}
