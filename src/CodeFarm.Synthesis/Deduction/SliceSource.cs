using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Deduction;

/// <summary>A simple text that slices are cut from, with its values in the columns that matter.</summary>
internal sealed record SliceSource(Term Term, string[] Values);
