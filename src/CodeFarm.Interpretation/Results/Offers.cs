namespace CodeFarm.Interpretation.Results;

/// <summary>Existing functions may already do it.</summary>
/// <param name="Functions">One to three, the best match first.</param>
/// <param name="Questions">What the farm needs to know if none of them does; see <see cref="InterpretationContext.OffersDeclined"/>.</param>
/// <param name="Notes">What was assumed.</param>
public sealed record Offers(IReadOnlyList<Offer> Functions, IReadOnlyList<Question> Questions, IReadOnlyList<string> Notes)
    : InterpretationResult(Notes);
