using CodeFarm.Broth.Requirements;
using CodeFarm.Broth.Signatures;
using CodeFarm.Broth.Types;
using CodeFarm.Interpretation.Examples;
using CodeFarm.Interpretation.Results;
using CodeFarm.Interpretation.Words;

namespace CodeFarm.Interpretation;

/// <summary>Says what kind of function is asked for.</summary>
internal static class Classifier
{
    public static Classification Classify(Requirement requirement, ExampleSuite suite) => new(
        Category(suite.Signature, Recurs(suite)), Stem.KeyWords(requirement.Name + " " + requirement.Description));

    private static FunctionCategory Category(FunctionSignature signature, bool recurs)
    {
        var takes = signature.Parameters.Select(parameter => parameter.Type.Kind).ToHashSet();
        var takesText = takes.Contains(FarmKind.String);
        return signature.Returns.Kind switch
        {
            _ when signature.Parameters.Count == 0 => FunctionCategory.Constant,
            FarmKind.Bool => FunctionCategory.Predicate,
            _ when takes.Contains(FarmKind.Dictionary) || takes.Contains(FarmKind.Record) => FunctionCategory.RecordTransformation,
            FarmKind.Dictionary or FarmKind.Record => takesText ? FunctionCategory.Parsing : FunctionCategory.RecordTransformation,
            FarmKind.List when takes.Contains(FarmKind.List) => FunctionCategory.ListTransformation,
            FarmKind.List => takesText ? FunctionCategory.Parsing : FunctionCategory.Generation,
            _ when takes.Contains(FarmKind.List) => FunctionCategory.Aggregation,
            FarmKind.String when recurs => FunctionCategory.Labelling,
            FarmKind.String => takesText ? FunctionCategory.TextTransformation : FunctionCategory.Formatting,
            _ => takesText ? FunctionCategory.Parsing : FunctionCategory.Calculation,
        };
    }

    // Labels come again: at most two in three of the results are different, as with Fizz, Fizz, Buzz.
    private static bool Recurs(ExampleSuite suite) =>
        3 * suite.Examples.Select(example => example.OutputJson).Distinct(StringComparer.Ordinal).Count() <= 2 * suite.Examples.Count;
}
