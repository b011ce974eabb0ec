namespace CodeFarm.Synthesis.Enumeration;

/// <summary>One column of a space: an example, and inside of a lambda also the values of its parameters.</summary>
internal readonly record struct SpaceColumn(int Example, long First = 0, long Second = 0);
