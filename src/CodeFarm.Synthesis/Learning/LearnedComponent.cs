namespace CodeFarm.Synthesis;

/// <summary>A component that was found in solved programs: a part that several of them share.</summary>
/// <param name="Name">Unique in its library; also the name of the helper method in emitted code.</param>
/// <param name="Parameters">Types of its parameters, in the notation of program texts, such as <c>int[]</c>.</param>
/// <param name="Returns">Type of its result.</param>
/// <param name="Program">What it does: a program over the library that it was learned with; <c>$0</c> is its first parameter.</param>
/// <param name="Summary">A sentence for its documentation.</param>
/// <param name="Keywords">Beginnings of words which, in a description, make it likelier.</param>
/// <param name="Cost">Its cost in a search; from how often it is used among calls with the same type of result.</param>
/// <param name="Tasks">Names of the solved tasks that use it.</param>
/// <param name="SavedNodes">By how many nodes it shortens them, itself deducted.</param>
/// <param name="HeldOutNodes">By how many nodes it shortens solved tasks that it was not learned from.</param>
public sealed record LearnedComponent(
    string Name,
    IReadOnlyList<string> Parameters,
    string Returns,
    string Program,
    string Summary,
    IReadOnlyList<string> Keywords,
    int Cost,
    IReadOnlyList<string> Tasks,
    int SavedNodes,
    int HeldOutNodes);
