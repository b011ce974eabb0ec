namespace CodeFarm.Synthesis;

/// <summary>The ideas of the search that can be switched off, to measure what each is worth.</summary>
[Flags]
public enum SearchIdeas
{
    /// <summary>Plain enumeration.</summary>
    None = 0,

    /// <summary>Choices are put together from terms that are right for some of the examples.</summary>
    Conditionals = 1,

    /// <summary>Expected results are taken apart into expected arguments.</summary>
    Deduction = 2,

    /// <summary>Of terms with equal values only the cheapest is kept.</summary>
    Equivalence = 4,

    /// <summary>Constants come from the examples and the description, not only from what every programmer uses.</summary>
    MinedConstants = 8,

    /// <summary>Costs depend on what the words and the examples look like to the trained cost model, not only on key words.</summary>
    CostModel = 16,

    /// <summary>A search begins with a few of the examples and takes in those that its answers break.</summary>
    FewExamplesFirst = 32,

    /// <summary>Texts that hold dates and times are read as such, and written in the formats that the expected texts have.</summary>
    Dates = 64,

    /// <summary>Common components, and those that the words speak of, cost less than others; without it, and so without <see cref="CostModel"/>, all cost the same.</summary>
    Costs = 128,

    /// <summary>Everything.</summary>
    All = Conditionals | Deduction | Equivalence | MinedConstants | CostModel | FewExamplesFirst | Dates | Costs,
}
