using CodeFarm.Synthesis;
using CodeFarm.Synthesis.Terms;
using CodeFarm.SynthesisBenchmarks.Generation;

namespace CodeFarm.SynthesisBenchmarks.Learning;

/// <summary>
/// Generated families of tasks: each applies something of its own to one of a few hidden sub-programs, over inputs of its own
/// kind, and speaks of it in words of its own. Some families are for learning and others held out; what they have in common is
/// only the hidden sub-programs. The same for the same seed.
/// </summary>
internal sealed class TaskFamilies
{
    private const int HiddenPrograms = 5;
    private const int FamiliesForLearning = 4;
    private const int Shown = 8;
    private const int Unseen = 4;
    private const int SmallestHidden = 4;
    private const int LargestHidden = 7;

    /// <summary>How much larger a task to learn from may be than its hidden sub-program; the held-out ones may be twice that.</summary>
    private const int MostAround = 4;
    private const double ShareOfWords = 0.7;

    private static readonly string[] Signatures = ["string", "int[]", "string[]", "int[] int", "string"];

    /// <summary>What the people who ask call the hidden sub-programs.</summary>
    private static readonly string[] Subjects =
        ["ledger", "badge", "ticket", "harvest", "voucher"];

    private readonly TaskGenerator _generator;
    private readonly Random _random;
    private readonly List<FamilyTask> _learning = [];
    private readonly List<FamilyTask> _heldOut = [];

    public TaskFamilies(ComponentLibrary library, int tasks, int heldOut, int seed)
    {
        (_generator, _random) = (new TaskGenerator(library, seed), new Random(seed));
        for (var hidden = 0; hidden < HiddenPrograms; hidden++)
        {
            var signature = Signatures[hidden % Signatures.Length];
            var program = Hidden(signature);
            for (var family = 0; family <= FamiliesForLearning; family++)
            {
                var isHeldOut = family == FamiliesForLearning;
                var count = isHeldOut ? heldOut / HiddenPrograms : tasks / HiddenPrograms / FamiliesForLearning;
                AddFamily($"{Subjects[hidden]} {(isHeldOut ? "held out" : $"{family}")}", Subjects[hidden], signature, program, count, isHeldOut);
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

    private Term Hidden(string signature)
    {
        while (true)
        {
            var tasks = _generator.Draw(GeneratedSignature.Of(signature, _random), Shown);
            var good = tasks.Where(task => task.Program.Size is >= SmallestHidden and <= LargestHidden && task.Program.Type != typeof(bool) && task.Used.Count() >= 3).ToArray();
            if (good.Length > 0) return good[_random.Next(good.Length)].Program;
        }
    }

    private void AddFamily(string family, string subject, string signature, Term hidden, int count, bool isHeldOut)
    {
        var (tasks, most) = (isHeldOut ? _heldOut : _learning, hidden.Size + (isHeldOut ? 2 * MostAround : MostAround));
        var added = 0;
        for (var attempt = 0; attempt < 40 && added < count; attempt++)
        {
            var types = attempt % 2 == 0 ? signature : signature + (_random.Next(2) == 0 ? " int" : " string");
            foreach (var task in _generator.Extend(GeneratedSignature.Of(types, _random), hidden, Shown + Unseen).Where(task => task.Program.Size <= most).Take(2).Take(count - added))
                tasks.Add(Describe($"{family} {added++}", family, subject, hidden, task));
        }
    }

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
