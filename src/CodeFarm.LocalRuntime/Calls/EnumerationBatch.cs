namespace CodeFarm.LocalRuntime.Calls;

/// <summary>What a pull brought: elements that were ready, and whether the sequence has ended after them.</summary>
internal readonly record struct EnumerationBatch<TElement>(TElement[] Elements, bool Completed);
