namespace CodeFarm.Synthesis.Search;

/// <summary>How an answer leans on the examples.</summary>
/// <param name="Charge">What it costs more for what it memorises.</param>
/// <param name="Doubt">Bits that the answer, or the worst of its branches and conditions, costs more than the examples say.</param>
/// <param name="IsTable">Whether it is a list of the examples more than a rule: half of its pieces or more serve one example each.</param>
internal readonly record struct Evidence(int Charge, int Doubt, bool IsTable);
