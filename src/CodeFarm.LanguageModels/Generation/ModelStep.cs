namespace CodeFarm.LanguageModels.Generation;

/// <summary>The steps of a sample.</summary>
public enum ModelStep
{
    /// <summary>The model is asked for the function.</summary>
    Asking,

    /// <summary>The answer held no whole code block; the model is asked once more.</summary>
    AskingAgain,

    /// <summary>The model is shown what is wrong with its code.</summary>
    Repairing,

    /// <summary>A candidate was compiled and, if that went well, run.</summary>
    Tried,

    /// <summary>The sample ended without a candidate that holds all examples.</summary>
    GaveUp,
}
