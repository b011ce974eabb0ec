using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Search;

/// <summary>
/// For how long a better answer is looked for after one was found: in terms, and not in time, so that the outcome does not depend on how
/// busy the machine is.
/// </summary>
internal sealed class Patience(SynthesisProblem problem, CandidateSet candidates)
{
    /// <summary>
    /// So many terms, or a third of what the search has taken: more where the answer leaves words of the description unexplained,
    /// chooses, or ignores a parameter.
    /// </summary>
    private const int TermsOfLists = 2_500;

    /// <summary>Without lists there are fewer forms of programs, so that a better answer follows sooner if at all.</summary>
    private const int TermsOfScalars = 1_250;

    /// <summary>Numbers are easily made of others by chance.</summary>
    private const int TermsOfNumbers = 8_000;

    /// <summary>
    /// After an answer that may well be a coincidence: what is found so much later is as likely one itself, so that the
    /// number of terms grows with the doubt (in bits) and has a bound.
    /// </summary>
    private const int TermsOfDoubt = 100_000;
    private const int MostTermsOfDoubt = 2_000_000;

    /// <summary>A list that was deduced far ahead of the level reached: a level more takes so many terms, and the next ones more.</summary>
    private const int TermsForLevelAhead = 400;
    private const int MostLevelsAhead = 20;

    /// <summary>By what the number of terms grows from one level to the next, at least.</summary>
    private const double GrowthOfLevels = 1.8;

    /// <summary>Terms after which an answer of numbers stands, although there may be a cheaper one.</summary>
    private const int MostTermsToAnswer = 400_000;

    /// <summary>How much longer a better answer is looked for where one ignores a parameter.</summary>
    private const int PatienceWithIncomplete = 4;

    private const int MostDoubtsOfNumbers = 3;
    private const int MostDoubtsOfTexts = 4;

    /// <summary>Number of terms that are explored yet.</summary>
    /// <param name="explored">Terms explored until the answer that is the best now.</param>
    /// <param name="levelReached">Level of cost that was begun last.</param>
    public long TermsAfterAnswer(long explored, int levelReached)
    {
        // Where it was deduced, levels between may have cheaper ones.
        var levelsToAnswer = Math.Clamp(candidates.LowestCost - levelReached, 0, MostLevelsAhead);
        var doubts = candidates.Doubts + DoubtsOfNumbers(levelsToAnswer);
        long patience = TermsFor(doubts, levelsToAnswer) * (candidates.IsComplete ? 1 : PatienceWithIncomplete);
        var terms = Math.Max(explored / 3, Math.Max(patience, TermsToAnswer(explored, levelsToAnswer)));
        return candidates.IsDoubtful ? Math.Min(MostTermsOfDoubt, Math.Max(terms, TermsOfDoubt * candidates.BitsOfDoubt)) : terms;
    }

    /// <summary>
    /// Number of terms for which a better answer is looked for: few programs make a certain text by chance, and very many a
    /// certain number or truth value.
    /// </summary>
    private int TermsFor(int doubts, int levelsToAnswer)
    {
        var type = problem.Returns;
        if (ValueTypes.IsScalar(type) && type != typeof(string)) return TermsOfNumbers * (1 + doubts + (doubts * doubts * doubts / 2));
        var fewDoubts = Math.Min(MostDoubtsOfTexts, doubts);
        if (!ValueTypes.IsScalar(type)) return (TermsOfLists * (1 + (2 * fewDoubts))) + (TermsForLevelAhead * levelsToAnswer * levelsToAnswer);
        if (problem.Parameters.Any(parameter => !ValueTypes.IsScalar(parameter.Type))) return TermsOfLists * (1 + (2 * fewDoubts));
        return TermsOfScalars * (1 + fewDoubts);
    }

    /// <summary>
    /// Number of terms until all are seen that are cheaper than an answer of numbers, about: of several that fit, the cheapest is
    /// likelier to be right than the one that happens to be deduced first.
    /// </summary>
    private long TermsToAnswer(long explored, int levelsToAnswer) => IsNumber(ValueTypes.InnermostOf(problem.Returns))
        ? (long)Math.Min(MostTermsToAnswer, explored * (Math.Pow(GrowthOfLevels, levelsToAnswer - 1) - 1))
        : 0;

    /// <summary>
    /// Numbers are easily made of others by chance: an answer that was deduced far ahead of the level reached leaves room
    /// for many cheaper ones.
    /// </summary>
    private int DoubtsOfNumbers(int levelsToAnswer) => IsNumber(problem.Returns) ? Math.Min(levelsToAnswer / 4, MostDoubtsOfNumbers) : 0;

    private static bool IsNumber(Type type) => type == typeof(int) || type == typeof(long) || type == typeof(double);
}
