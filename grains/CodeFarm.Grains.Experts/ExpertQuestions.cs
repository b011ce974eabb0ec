using CodeFarm.Broth.Signatures;
using CodeFarm.Broth.Types;
using CodeFarm.Contracts.Experts;
using CodeFarm.Synthesis;

namespace CodeFarm.Grains.Experts;

/// <summary>The synthesizer's questions in the JSON of the farm.</summary>
internal static class ExpertQuestions
{
    /// <summary>Those whose values the farm can show; a value without a form, such as half a character, is nothing to ask about.</summary>
    public static IEnumerable<OpenQuestion> Of(IEnumerable<SynthesisQuestion> questions, FunctionSignature signature)
    {
        foreach (var question in questions)
        {
            if (TryWrite(question, signature) is { } open)
                yield return open;
        }
    }

    private static OpenQuestion? TryWrite(SynthesisQuestion question, FunctionSignature signature)
    {
        try
        {
            return new OpenQuestion(
                [.. question.Inputs.Select((input, i) => FarmValue.Write(input, signature.Parameters[i].Type, TupleRecords.Instance))],
                [.. question.Answers.Select(answer => FarmValue.Write(answer.Output, signature.Returns, TupleRecords.Instance))]);
        }
        catch (FarmValueException)
        {
            return null;
        }
    }
}
