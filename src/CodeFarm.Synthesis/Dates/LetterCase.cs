namespace CodeFarm.Synthesis.Dates;

/// <summary>What is done to the letters of a written date.</summary>
internal enum LetterCase
{
    /// <summary>They stay as the format gives them: Oct, PM.</summary>
    AsWritten,

    /// <summary>OCT.</summary>
    Upper,

    /// <summary>oct, pm.</summary>
    Lower,
}
