namespace CodeFarm.Validation.Limits;

/// <summary>A limit that a source breaks.</summary>
/// <param name="Code">Stable: <c>limit.*</c>.</param>
/// <param name="What">What is there, and what may be.</param>
/// <param name="Advice">What to do instead.</param>
internal sealed record BrokenLimit(string Code, string What, string Advice);
