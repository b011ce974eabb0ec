namespace CodeFarm.LocalRuntime.State;

/// <summary>State that an activation reads before it runs OnActivateAsync.</summary>
internal interface IActivationState
{
    /// <summary>Reads it, in a turn of the activation.</summary>
    Task ReadAsync();
}
