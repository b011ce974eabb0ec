namespace CodeFarm.SandboxBenchmarks.Escapes.Variants;

/// <summary>What the policy says of a variant.</summary>
/// <param name="Id">Of the snippet.</param>
/// <param name="How">The rewritings.</param>
/// <param name="Expected">What it says of the snippet: accepted or refused.</param>
/// <param name="Verdict">What it says of the variant; none where the variant is no C#.</param>
/// <param name="Why">The first refusal.</param>
/// <param name="Source">Of the variant, where the verdicts differ.</param>
internal sealed record VariantRun(string Id, string How, string Expected, string Verdict, string Why, string? Source)
{
    public bool IsWrong => Verdict != "none" && Verdict != Expected;
}
