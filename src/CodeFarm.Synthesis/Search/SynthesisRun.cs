using CodeFarm.Synthesis.Emission;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Search;

/// <summary>
/// The searches for one problem. Many examples are not all searched with at first, since each slows down every term; an
/// answer that breaks one which was left out brings it into the next search (counterexample-guided synthesis).
/// </summary>
internal sealed class SynthesisRun(
    SynthesisProblem problem, ExampleSet examples, IReadOnlyList<Component> components, SynthesisOptions options)
{
    private const int MostNearMisses = 3;

    private readonly long _start = options.Clock.GetTimestamp();
    private readonly Support _support = new(examples, $"{problem.Name} {problem.Description}");
    private long _explored;

    private TimeSpan Elapsed => options.Clock.GetElapsedTime(_start);

    public SynthesisResult Search(IProgress<SynthesisProgress>? progress, CancellationToken cancellationToken)
    {
        var searched = options.Ideas.HasFlag(SearchIdeas.FewExamplesFirst) ? ExampleChoice.From(examples) : [.. Enumerable.Range(0, examples.Outputs.Length)];
        var words = new DescribedWords(problem, components);
        var variants = new DescribedVariants(components, words);
        while (true)
        {
            var budget = new SearchBudget(options, _start, cancellationToken);
            var candidates = new CandidateSet(examples, searched, words, variants, _support, options.MaximumCandidates, budget);
            var context = new SearchContext(problem, examples.Only(searched), components, budget, examples, options.Ideas);
            var search = new ProgramSearch(context, candidates);
            if (progress is not null)
                budget.Report = () => progress.Report(new(_explored + budget.Explored, search.LargestSize, Elapsed, Best(candidates)));
            search.Run();
            _explored += budget.Explored;
            if (candidates.Counterexample < 0 || Elapsed >= options.Budget)
                return Result(search, candidates, budget);
            searched.Add(candidates.Counterexample);
        }
    }

    private string? Best(CandidateSet candidates) =>
        candidates.Ranked().Select(answer => SourceEmitter.Emit(problem, answer.Term)).FirstOrDefault();

    private SynthesisResult Result(ProgramSearch search, CandidateSet candidates, SearchBudget budget)
    {
        var ranked = candidates.Ranked().ToArray();
        var found = ranked
            .Select(answer => new SynthesisCandidate(SourceEmitter.Emit(problem, answer.Term), answer.Term.Size, answer.Cost) { Program = TermNotation.Of(answer.Term) })
            .ToArray();
        var reason = found.Length > 0
            ? null
            : $"No program was found: {budget.Bound} at cost {search.LevelReached} (size {search.LargestSize}) with {_explored} terms explored."
                + (budget.HasRefusedWork ? $" Some components would have needed more than the {options.MaximumMemory >> 20} MB of memory for the longest values; allow more, or give shorter examples." : "")
                + (search.HasRefusedTable ? " Only a table of the examples fits; give more examples or say the rule." : "");
        return new SynthesisResult(found, _explored, search.LargestSize, Elapsed, reason)
        {
            NearMisses = found.Length > 0 ? [] : [.. search.NearMisses(MostNearMisses).Select(term => new NearMiss(SourceEmitter.Emit(problem, term), Broken(term)))],
            Questions = found.Length > 1 ? QuestionFinder.Find(examples, ranked) : [],
        };
    }

    private int[] Broken(Term term) => [.. Enumerable.Range(0, examples.Outputs.Length).Where(example =>
        !ValueComparer.Satisfies(Interpreter.Evaluate(term, ValueLengths.StoreForAnswers(examples), examples.Inputs[example]), examples.Outputs[example]))];
}
