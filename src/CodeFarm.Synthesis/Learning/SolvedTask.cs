namespace CodeFarm.Synthesis;

/// <summary>A problem and a program that was accepted as its answer.</summary>
/// <param name="Name">Unique in a corpus.</param>
/// <param name="Family">What tasks that are variants of each other have in common; an abstraction must serve several families.</param>
/// <param name="Description">What was asked for; learned components get their names from its words.</param>
/// <param name="Program">The answer, in the text form of <see cref="ProgramTerm"/>.</param>
public sealed record SolvedTask(string Name, string Family, string Description, string Program);
