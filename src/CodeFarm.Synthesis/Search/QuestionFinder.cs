using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Search;

/// <summary>
/// Finds the inputs that tell the best answers apart (distinguishing inputs: Jha, Gulwani, Seshia and Tiwari, ICSE 2010), of
/// those that look like the examples.
/// </summary>
internal static class QuestionFinder
{
    private const int MostQuestions = 3;

    /// <summary>An answer that costs so much more than the first is no rival.</summary>
    private const int CostOfRival = 8;

    /// <summary>Longest inputs and answers together, in characters of C#: nobody reads a longer question.</summary>
    private const int LongestQuestion = 160;

    /// <param name="examples">All examples.</param>
    /// <param name="ranked">The answers, the best first.</param>
    /// <returns>The most telling questions first; none where the answers agree on all inputs tried.</returns>
    public static IReadOnlyList<SynthesisQuestion> Find(ExampleSet examples, IReadOnlyList<(Term Term, int Cost)> ranked)
    {
        var rivals = ranked.TakeWhile(answer => answer.Cost <= ranked[0].Cost + CostOfRival).Select(answer => answer.Term).ToArray();
        // What looks like an enormous example is longer than any question.
        var readable = examples.Only([.. Enumerable.Range(0, examples.Outputs.Length).Where(example => !examples.Inputs[example].Any(ValueSizes.IsEnormous))]);
        if (rivals.Length < 2 || readable.Inputs is not [{ Length: > 0 }, ..]) return [];

        var questions = new List<SynthesisQuestion>();
        var inputs = PlausibleInputs.From(readable);
        var trials = new Trials(inputs, () => new ValueStore());
        var found = inputs
            .Select((_, index) => QuestionOf(rivals, inputs[index], trials, index))
            .OfType<SynthesisQuestion>()
            .OrderByDescending(question => question.Answers.Sum(answer => answer.Candidates.Count))
            .ThenByDescending(question => question.Answers.Count);
        var told = new HashSet<(int, int)>();
        foreach (var question in found)
        {
            // Each question must tell apart two candidates that no earlier one does.
            var pairs = PairsOf(question).ToArray();
            if (pairs.All(told.Contains)) continue;
            told.UnionWith(pairs);
            questions.Add(question);
            if (questions.Count == MostQuestions) break;
        }

        return questions;
    }

    private static SynthesisQuestion? QuestionOf(Term[] rivals, object[] inputs, Trials trials, int trial)
    {
        var answers = rivals
            .Select((term, index) => (Value: trials.Evaluate(term, trial), Index: index))
            .Where(answer => answer.Value is not null)
            .GroupBy(answer => answer.Value!, AnswerComparer.Instance)
            .Select(group => new QuestionAnswer(ValueTexts.ForCaller(group.Key), [.. group.Select(answer => answer.Index)]))
            .ToArray();
        if (answers.Length < 2) return null;
        var question = new SynthesisQuestion([.. inputs.Select(ValueTexts.ForCaller)], answers);
        return question.InputTexts.Sum(text => text.Length) + answers.Sum(answer => answer.Text.Length) <= LongestQuestion ? question : null;
    }

    private static IEnumerable<(int, int)> PairsOf(SynthesisQuestion question) =>
        from left in question.Answers
        from right in question.Answers
        where left.Candidates[0] < right.Candidates[0]
        from one in left.Candidates
        from other in right.Candidates
        select (Math.Min(one, other), Math.Max(one, other));
}
