using System.Collections.Immutable;

namespace CodeFarm.Evaluation;

/// <summary>
/// The evidence for a candidate that passed: plain data that serialises to JSON and back, to be stored beside the version.
/// </summary>
/// <param name="Suite">What it was held against.</param>
/// <param name="Withholding">Which examples the generator did not see, as a sentence.</param>
/// <param name="CasesRun">Calls of the candidate that ended, the second ones included.</param>
/// <param name="CasesPassed">Those of them that returned, and what they had to where that is known.</param>
/// <param name="Properties">Each declared property.</param>
/// <param name="InputsRunTwice">
/// Inputs that were run in two processes and in two orders, with the same result each time.
/// </param>
/// <param name="Robustness">Generated inputs that it does not answer.</param>
/// <param name="Mutation">Whether the suite notices changes to it.</param>
/// <param name="Strength">Whether the suite refuses what it should.</param>
/// <param name="Warnings">One line each, from the compiler and the analyzers.</param>
/// <param name="MedianCallMicros">Of one call, as its own process measured it.</param>
/// <param name="ElapsedMicros">Of the whole evaluation, refused candidates and mutants included.</param>
public sealed record EvaluationReport(
    SuiteSize Suite,
    string Withholding,
    int CasesRun,
    int CasesPassed,
    ImmutableArray<PropertyEvidence> Properties,
    int InputsRunTwice,
    RobustnessReport Robustness,
    MutationReport Mutation,
    SuiteStrength Strength,
    ImmutableArray<string> Warnings,
    long MedianCallMicros,
    long ElapsedMicros);
