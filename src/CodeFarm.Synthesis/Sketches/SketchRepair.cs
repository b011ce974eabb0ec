using CodeFarm.Synthesis.Search;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Sketches;

/// <summary>
/// Repairs programs that are almost right: changes one place after the other, and goes on with what is right for the most
/// examples (a beam search, as in the repair of programs by mutation: Le Goues et al., GenProg, TSE 2012, with examples as tests).
/// </summary>
/// <param name="context">The search.</param>
/// <param name="sketches">Programs and parts of programs.</param>
internal sealed class SketchRepair(SearchContext context, IReadOnlyList<Term> sketches)
{
    private const int MostChanges = 3;
    private const int WidthOfBeam = 8;
    private const int MostTries = 40_000;

    private readonly SketchChanges _changes = new(context, sketches);
    private readonly HashSet<string> _seen = [];
    private int _tries;

    /// <summary>The programs that are right for all examples; none where the sketches are too far away.</summary>
    public IReadOnlyList<Term> Run()
    {
        var result = ValueTypes.Canonical(context.Problem.Returns);
        var beam = sketches.Where(sketch => sketch.Type == result).Concat(sketches.SelectMany(part => _changes.Made(part, result))).Select(Judge).OfType<Judged>().ToArray();
        var right = Right(beam);
        for (var changes = 0; changes < MostChanges && right.Length == 0 && beam.Length > 0 && !context.Budget.IsOver; changes++)
        {
            var next = Best(beam).SelectMany(judged => _changes.Of(judged.Term)).Select(Judge).OfType<Judged>().ToArray();
            (right, beam) = (Right(next), [.. next, .. beam]);
        }

        return right;
    }

    private Term[] Right(IEnumerable<Judged> programs) =>
        [.. programs.Where(judged => judged.Right == context.Examples).OrderBy(judged => judged.Term.Cost).Take(WidthOfBeam).Select(judged => judged.Term)];

    private static Judged[] Best(IEnumerable<Judged> programs) =>
        [.. programs.OrderByDescending(judged => judged.Right).ThenByDescending(judged => judged.Defined).ThenBy(judged => judged.Term.Size).Take(WidthOfBeam)];

    /// <summary>How good a program is; null where another one with the same values has been seen, or the bound is reached.</summary>
    private Judged? Judge(Term term)
    {
        if (++_tries > MostTries || !context.Budget.CountExplored()) return null;
        var slots = new long[context.Parameters.Count];
        var row = new long[context.Examples];
        for (var example = 0; example < row.Length; example++)
        {
            for (var parameter = 0; parameter < slots.Length; parameter++)
                slots[parameter] = context.Parameters[parameter].Values[example];
            row[example] = Interpreter.Evaluate(term, context.Store, slots);
        }

        return _seen.Add(string.Join(',', row))
            ? new(term, row.Index().Count(slot => context.Satisfies(slot.Index, slot.Item)), row.Count(slot => slot != Slot.Undefined))
            : null;
    }

    private sealed record Judged(Term Term, int Right, int Defined);
}
