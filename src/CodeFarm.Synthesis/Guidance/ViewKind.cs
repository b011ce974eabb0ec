namespace CodeFarm.Synthesis.Guidance;

/// <summary>What facts can be asked of a value. The names stand in trained models.</summary>
internal enum ViewKind
{
    /// <summary>There is no value: the fact is of one side alone.</summary>
    None,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A number of any type.</summary>
    Number,

    /// <summary>A truth value.</summary>
    Truth,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>A list of numbers or truth values.</summary>
    Numbers,

    /// <summary>A list of lists.</summary>
    Lists,

    /// <summary>A dictionary.</summary>
    Map,

    /// <summary>Anything else.</summary>
    Other,
}
