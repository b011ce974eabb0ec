using System.Globalization;
using System.Text;
using CodeFarm.Broth.Capabilities;
using CodeFarm.Broth.Signatures;
using CodeFarm.LanguageModels.Generation;

namespace CodeFarm.LanguageModels.Prompts;

/// <summary>The prompts for one function. Everything that is not ours is quoted and cut.</summary>
internal sealed class FunctionPrompts(GenerationProblem problem)
{
    private const int MaximumDescription = 4000;
    private const int MaximumExamples = 20;
    private const int MaximumValue = 500;
    private const int MaximumProperties = 20;
    private const int MaximumProperty = 300;
    private const int MaximumIngredients = 5;
    private const int MaximumIngredient = 3000;
    private const int MaximumDiagnostics = 10;
    private const int MaximumDiagnostic = 400;
    private const int MaximumFailures = 5;

    private readonly FunctionSignature _signature = problem.Signature;

    /// <summary>The protocol: what an answer must look like, and what a function may use.</summary>
    public string Protocol => PromptTemplate.Of("system").Fill(
        ("class", _signature.TypeName), ("declaration", Declaration), ("allowed", Quotation.Line(problem.AllowedApi, MaximumDescription) + Granted));

    /// <summary>Asks for the function.</summary>
    public string Write => PromptTemplate.Of("write").Fill(
        ("declaration", _signature.RecordSource + Declaration),
        ("description", Quotation.Lines(
            problem.Description.Length > 0 ? problem.Description : "(no description: see the examples)", MaximumDescription)),
        ("examples", Section("Examples, as JSON:", problem.Examples.Take(MaximumExamples).Select(Example))),
        ("properties", Section("It also holds for all inputs that:", problem.Properties.Take(MaximumProperties)
            .Select(static property => $"> {Quotation.Line(property, MaximumProperty)}"))),
        ("ingredients", Section(
            "Functions that exist. What you need of them, copy into the class as private methods:",
            problem.Ingredients.Take(MaximumIngredients).Select(static ingredient => Quotation.Lines(ingredient.Source, MaximumIngredient)))));

    // What the requirement declares takes the place of what is refused.
    private string Granted => string.Concat(Enum.GetValues<Capability>().Where(each => each != Capability.None && _signature.Capabilities.HasFlag(each))
        .Select(each => each switch
        {
            Capability.Clock => "; for the time CodeFarm.Capabilities.Granted.Clock.Now, a DateTimeOffset in UTC",
            Capability.Random => "; for random numbers CodeFarm.Capabilities.Granted.Random with Next(exclusiveMaximum), Next(minimum, exclusiveMaximum), NextDouble() and NewGuid()",
            Capability.Log => "; for a log CodeFarm.Capabilities.Granted.Log.Write(string)",
            Capability.Files => $"; to read files CodeFarm.Capabilities.Granted.Files with ReadText(path), ReadLines(path), Exists(path) and List(folder), paths such as \"{_signature.Reach.Folders[0]}/name\" in the folders {string.Join(", ", _signature.Reach.Folders)}",
            Capability.Http => $"; to read from the hosts {string.Join(", ", _signature.Reach.Endpoints)} CodeFarm.Capabilities.Granted.Http.Get(url), which returns Status, an int, and Text",
            _ => throw new NotSupportedException(each.ToString()),
        }));

    private string Declaration =>
        $"public static {_signature.Returns} {_signature.MethodName}({string.Join(", ", _signature.Parameters)})";

    /// <summary>Asks once more, after an answer without a whole code block.</summary>
    /// <param name="fault">What was wrong with the answer, as one of our own sentences.</param>
    public string Again(string fault) => PromptTemplate.Of("again").Fill(
        ("problem", fault), ("class", _signature.TypeName), ("declaration", Declaration));

    /// <summary>Shows what is wrong with a candidate.</summary>
    public string Repair(TrialResult trial) => trial.Compiled
        ? PromptTemplate.Of("repair-examples").Fill(
            ("passed", trial.Passed.ToString(CultureInfo.InvariantCulture)),
            ("total", trial.Total.ToString(CultureInfo.InvariantCulture)),
            ("failures", string.Join('\n', trial.Failures.Take(MaximumFailures).Select(Failure))))
        : PromptTemplate.Of("repair-compile").Fill(
            ("diagnostics", string.Join('\n', trial.Diagnostics.Take(MaximumDiagnostics)
                .Select(static diagnostic => Quotation.Lines(diagnostic, MaximumDiagnostic)))));

    private static string Section(string title, IEnumerable<string> blocks)
    {
        var text = new StringBuilder();
        foreach (var block in blocks)
            text.Append(text.Length == 0 ? $"\n{title}\n" : "").Append(block).Append('\n');
        return text.ToString();
    }

    private string Example(GuidingExample example) => $"> {Call(example.InputsJson)} = {Value(example.OutputJson)}";

    private string Failure(TrialFailure failure) =>
        $"> {Call(failure.InputsJson)} should be {Value(failure.ExpectedJson)}, but is {Value(failure.Actual)}";

    private string Call(IEnumerable<string> inputs) => $"{_signature.MethodName}({string.Join(", ", inputs.Select(Value))})";

    private static string Value(string json) => Quotation.Json(json, MaximumValue);
}
