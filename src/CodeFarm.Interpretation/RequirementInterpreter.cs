using CodeFarm.Broth.Requirements;
using CodeFarm.Interpretation.Examples;
using CodeFarm.Interpretation.Questions;
using CodeFarm.Interpretation.Results;
using CodeFarm.Interpretation.Retrieval;
using CodeFarm.Interpretation.Words;

namespace CodeFarm.Interpretation;

/// <summary>
/// Turns what a user asks for into what can be built, or into the questions that stand in the way. It is a pure function: the
/// same requirement in the same context has the same interpretation, on every machine.
/// </summary>
public static class RequirementInterpreter
{
    private const int MaxQuestions = 3;

    private const int MaxRelated = 5;

    public static InterpretationResult Interpret(Requirement requirement, InterpretationContext context)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        ArgumentNullException.ThrowIfNull(context);
        if (Capability.Missing(requirement) is { } cannot)
            return cannot;
        var ranking = FunctionRanking.Rank(requirement, context.Functions);
        var suite = requirement.Signature is { } signature
            ? ExampleSuite.Grow(requirement, signature, context.Feedback)
            : null;
        var (questions, notes) = Ask(requirement, suite, context);
        // Whoever gives examples is past choosing; the tester tries related functions against them.
        Offer[] offers = [.. ranking.Where(offer => offer.Score >= FunctionRanking.Clear).Take(MaxQuestions)];
        if (suite is not { Examples.Count: > 0 } && !context.OffersDeclined && offers.Length > 0)
            return new Offers(offers, questions, notes);
        return questions.Count > 0
            ? new NeedsInput(questions, notes)
            : Ready(requirement, suite!, [.. ranking.Take(MaxRelated)]);
    }

    private static (IReadOnlyList<Question> Questions, IReadOnlyList<string> Notes) Ask(
        Requirement requirement, ExampleSuite? suite, InterpretationContext context)
    {
        var uses = UsesQuestion.Ask(requirement, context.Functions);
        var (asked, notes) = suite switch
        {
            null => WordQuestions.Ask(requirement),
            { Examples.Count: 0 } => SignatureQuestions.Ask(requirement, suite),
            _ => ExampleQuestions.Ask(suite),
        };
        return ([.. (uses is null ? asked : asked.Prepend(uses)).Take(MaxQuestions)], notes);
    }

    private static Ready Ready(Requirement requirement, ExampleSuite suite, IReadOnlyList<Offer> related)
    {
        var split = ExampleSplit.Of(suite, requirement.Description);
        List<string> notes = [.. suite.Notes];
        if (requirement.IsSignatureInferred)
            notes.Add($"The signature {suite.Signature} is inferred from the examples. State one to choose names and types.");
        notes.Add(split.Note);
        return new Ready(
            suite.Signature, suite.Examples, split.Guiding, split.Withheld, suite.Dropped,
            Classifier.Classify(requirement, suite), related, notes);
    }
}
