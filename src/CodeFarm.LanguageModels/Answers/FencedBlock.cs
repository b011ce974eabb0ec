namespace CodeFarm.LanguageModels.Answers;

/// <summary>A block between fences.</summary>
/// <param name="Text">The lines between the fences.</param>
/// <param name="IsClosed">Whether the closing fence was there.</param>
internal sealed record FencedBlock(string Text, bool IsClosed);
