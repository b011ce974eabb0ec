namespace CodeFarm.Synthesis;

/// <summary>
/// What the goal-directed part of a search knows of a component: how an expected result falls into expected arguments.
/// A library without a role is searched without that deduction.
/// </summary>
public enum ComponentRole
{
    /// <summary>Nothing is known.</summary>
    None,

    /// <summary>Two texts, one after the other.</summary>
    Concatenation,

    /// <summary>A separator and a list of texts.</summary>
    Join,

    /// <summary>A list of texts without a separator.</summary>
    ConcatenationOfAll,

    /// <summary>The results of a function of each element.</summary>
    Map,

    /// <summary>A dictionary of two functions of each element.</summary>
    Entries,

    /// <summary>A dictionary of the keys that a function gives, and of sums of what another one gives for the elements with each key.</summary>
    Totals,

    /// <summary>A dictionary of the keys that a function gives, and of the lists of what another one gives for the elements with each key.</summary>
    Groups,

    /// <summary>A text without all but its first n characters.</summary>
    FirstCharacters,

    /// <summary>A text without its first n characters.</summary>
    SkipCharacters,

    /// <summary>A text without all but its last n characters.</summary>
    LastCharacters,

    /// <summary>A text without its first n and last m characters.</summary>
    MiddleCharacters,

    /// <summary>The m characters of a text from the index n on.</summary>
    Substring,

    /// <summary>A text from its nth last character on, up to its mth last.</summary>
    SliceFromEnd,

    /// <summary>The parts of a text: between separators, or its runs of one kind of characters.</summary>
    Parts,

    /// <summary>What stands in a text after the first separator.</summary>
    AfterFirst,

    /// <summary>What stands in a text before the last separator.</summary>
    BeforeLast,

    /// <summary>The first element of a list.</summary>
    FirstElement,

    /// <summary>The last element of a list.</summary>
    LastElement,

    /// <summary>The element of a list at an index.</summary>
    ElementAt,

    /// <summary>The nth last element of a list.</summary>
    ElementFromEnd,

    /// <summary>Both truth values hold.</summary>
    And,

    /// <summary>One of the truth values holds.</summary>
    Or,

    /// <summary>The truth value does not hold.</summary>
    Not,

    /// <summary>
    /// The states of a fold, one for each element: <see cref="ElementForm.Folded"/> after each, or
    /// <see cref="ElementForm.FoldedFromFirst"/> the first element and the states after the others.
    /// </summary>
    RunningStates,
}
