using CodeFarm.Synthesis.Learning;
using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis;

/// <summary>
/// Learns components from solved problems by compression (Bowers et al., Stitch, POPL 2023): in rounds, finds the abstraction
/// that shortens the programs most, admits it only if it also shortens programs that it was not found in, and writes all
/// programs with it. Deterministic.
/// </summary>
/// <param name="standard">The library without learned components.</param>
/// <param name="options">The bounds; validated here.</param>
public sealed class LibraryLearner(ComponentLibrary standard, LibraryLearningOptions options)
{
    /// <summary>Abstractions of a round that are tried on held-out programs, the best first.</summary>
    private const int MostTried = 8;
    private const int LeastCost = 2;

    private readonly LibraryLearningOptions _options = Validated(options);

    /// <summary>Learns what the solved problems share.</summary>
    /// <param name="corpus">Solved problems; those whose program uses a component that is gone are left out.</param>
    /// <param name="current">What was learned before; it is kept.</param>
    /// <param name="created">The time to record.</param>
    /// <param name="cancellationToken">Ends the search within some milliseconds.</param>
    /// <returns>A library with one version more, or the current one where there is nothing to learn.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public LearnedLibrary Learn(IReadOnlyList<SolvedTask> corpus, LearnedLibrary current, DateTimeOffset created, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(current);
        var library = standard.With(current);
        var (tasks, programs) = Parse(corpus, library);
        var before = programs.Sum(program => program.Size);
        foreach (var component in library.Components.Where(component => component.Body is not null))
            programs = Rewrite(programs, new Abstraction(component.Body!, [.. component.Parameters]), component);
        var names = new LearnedNames(
            [.. tasks.Select(task => $"{task.Name} {task.Description}")],
            library.Components.SelectMany(component => new[] { component.Name, component.Template.Helper?.Name ?? component.Name }));
        var found = new List<(LearnedComponent Learned, Component Component)>();
        while (found.Count < _options.MaximumRounds && Next(tasks, programs, names, cancellationToken) is { } next)
        {
            found.Add((next.Learned, next.Component));
            programs = next.Programs;
        }

        if (found.Count == 0) return current;
        LearnedComponent[] components = [.. current.Components, .. found.Select(entry => Final(entry.Learned, entry.Component, tasks, programs))];
        return current.With(number => new LearnedVersion(
            number, current.Version, created, $"learned from {tasks.Length} solved tasks", tasks.Length, before,
            programs.Sum(program => program.Size) + found.Sum(entry => entry.Component.Body!.Size), components));
    }

    private static (SolvedTask[] Tasks, Term[] Programs) Parse(IReadOnlyList<SolvedTask> corpus, ComponentLibrary library)
    {
        var parsed = new List<(SolvedTask Task, Term Program)>();
        foreach (var task in corpus.OrderBy(task => task.Name, StringComparer.Ordinal))
        {
            try
            {
                parsed.Add((task, ProgramTerm.Parse(task.Program, library).Term));
            }
            catch (FormatException)
            {
                // A component that was rolled back or removed: the other programs are enough.
            }
        }

        return ([.. parsed.Select(entry => entry.Task)], [.. parsed.Select(entry => entry.Program)]);
    }

    private (LearnedComponent Learned, Component Component, Term[] Programs)? Next(
        SolvedTask[] tasks, Term[] programs, LearnedNames names, CancellationToken cancellationToken)
    {
        var (shown, heldOut) = (Indexes(isHeldOut: false), Indexes(isHeldOut: true));
        var search = new AbstractionSearch([.. shown.Select(index => programs[index])], [.. shown.Select(index => tasks[index].Family)], _options);
        foreach (var (abstraction, saved) in search.Run(MostTried, cancellationToken))
        {
            var trial = LearnedComponents.Make("Trial", LeastCost, "", [], abstraction);
            var rewritten = Rewrite(programs, abstraction, trial);
            var gained = heldOut.Sum(index => programs[index].Size - rewritten[index].Size);
            if (gained <= 0) continue;
            int[] users = [.. Enumerable.Range(0, tasks.Length).Where(index => Uses(rewritten[index], trial.Name) > 0)];
            var (name, summary, keywords) = names.Of(abstraction, users);
            var component = LearnedComponents.Make(name, LeastCost, summary, keywords, abstraction);
            var learned = new LearnedComponent(
                name, [.. abstraction.Parameters.Select(TypeNotation.Of)], TypeNotation.Of(abstraction.Body.Type), TermNotation.Of(abstraction.Body),
                summary, keywords, LeastCost, [.. users.Select(index => tasks[index].Name)], saved, gained);
            return (learned, component, Rewrite(programs, abstraction, component));
        }

        return null;

        int[] Indexes(bool isHeldOut) =>
            [.. Enumerable.Range(0, tasks.Length).Where(index => index % _options.HeldOutOneIn == _options.HeldOutOneIn - 1 == isHeldOut)];
    }

    private static Term[] Rewrite(Term[] programs, Abstraction abstraction, Component component)
    {
        var rewriter = new TermRewriter(abstraction, component);
        return Array.ConvertAll(programs, rewriter.Rewrite);
    }

    /// <summary>
    /// The component with its cost, -log2 of its share among the calls with its type of result (the rule probabilities of a
    /// probabilistic grammar over the corpus), but always less than what it stands for.
    /// </summary>
    private static LearnedComponent Final(LearnedComponent learned, Component component, SolvedTask[] tasks, Term[] programs)
    {
        var calls = programs.SelectMany(program => program.SelfAndDescendants()).Count(node => node.Component is not null && node.Type == component.Returns);
        var uses = programs.Sum(program => Uses(program, component.Name));
        var cost = (int)Math.Round(Math.Log2((calls + 1.0) / (uses + 1)));
        var parts = component.Body!.SelfAndDescendants().Sum(node => node.Component?.Cost ?? 0);
        return learned with
        {
            Cost = Math.Clamp(cost, LeastCost, Math.Max(LeastCost, parts - 1)),
            Tasks = [.. Enumerable.Range(0, tasks.Length).Where(index => Uses(programs[index], component.Name) > 0).Select(index => tasks[index].Name)],
        };
    }

    private static int Uses(Term program, string name) => program.SelfAndDescendants().Count(node => node.Component?.Name == name);

    private static LibraryLearningOptions Validated(LibraryLearningOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        return options;
    }
}
