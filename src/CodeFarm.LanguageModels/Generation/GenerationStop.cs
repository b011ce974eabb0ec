namespace CodeFarm.LanguageModels.Generation;

/// <summary>Why a generation ended before its samples were done, or without a candidate.</summary>
/// <param name="Code">One of <see cref="LanguageModelErrors"/>.</param>
/// <param name="Message">What, where, and how to fix it.</param>
/// <param name="IsTransient">Whether the same generation may succeed later without anybody changing anything.</param>
public sealed record GenerationStop(string Code, string Message, bool IsTransient);
