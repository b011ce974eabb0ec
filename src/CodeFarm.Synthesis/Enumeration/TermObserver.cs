namespace CodeFarm.Synthesis.Enumeration;

/// <summary>Sees a term that was evaluated; it must copy what it keeps.</summary>
/// <param name="operation">The outermost call.</param>
/// <param name="children">Its arguments, as in <see cref="TermBank.Children"/>.</param>
/// <param name="row">Its value in each column.</param>
/// <param name="cost">Its cost.</param>
internal delegate void TermObserver(Operation operation, ReadOnlySpan<int> children, ReadOnlySpan<long> row, int cost);
