using CodeFarm.Broth.Signatures;

namespace CodeFarm.Evaluation.Tests;

/// <summary>Contracts in the words of their users.</summary>
internal static class Contract
{
    public static EvaluationRequest Initials { get; } = Of("string initials(string name)")
        .Guided("\"A.L.\"", "\"Ada Lovelace\"").Guided("\"G.H.\"", "\"Grace Hopper\"").Guided("\"A.M.T.\"", "\"Alan Mathison Turing\"");

    public static EvaluationRequest Of(string signature) =>
        new(FunctionSignature.Parse(signature), [], [], [], EvaluatorFixture.Deadline);

    public static EvaluationRequest Guided(this EvaluationRequest request, string output, params string[] inputs) =>
        request with { Guiding = [.. request.Guiding, Example(request, output, inputs)] };

    public static EvaluationRequest Withholding(this EvaluationRequest request, string output, params string[] inputs) =>
        request with { Withheld = [.. request.Withheld, Example(request, output, inputs)] };

    public static EvaluationRequest Where(this EvaluationRequest request, string property) =>
        request with { Properties = [.. request.Properties, property] };

    private static SuiteExample Example(EvaluationRequest request, string output, string[] inputs) =>
        new(inputs, output, $"example {request.Guiding.Count + request.Withheld.Count + 1}");
}
