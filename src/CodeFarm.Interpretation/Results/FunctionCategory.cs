namespace CodeFarm.Interpretation.Results;

/// <summary>Kinds of functions, as far as types and examples tell them apart.</summary>
public enum FunctionCategory
{
    /// <summary>No parameters.</summary>
    Constant,

    /// <summary>Text to text.</summary>
    TextTransformation,

    /// <summary>Numbers to a number.</summary>
    Calculation,

    /// <summary>A list to a list.</summary>
    ListTransformation,

    /// <summary>Takes a dictionary, or makes one from other than text.</summary>
    RecordTransformation,

    /// <summary>Yes or no.</summary>
    Predicate,

    /// <summary>A list to a single value.</summary>
    Aggregation,

    /// <summary>Text to a number, a list or a dictionary.</summary>
    Parsing,

    /// <summary>Other than text to text that differs from example to example.</summary>
    Formatting,

    /// <summary>To one of a few texts that recur.</summary>
    Labelling,

    /// <summary>Other than a list to a list.</summary>
    Generation,
}
