namespace CodeFarm.Grains.Placement;

/// <summary>How well the best accelerator of a silo suits a grain; better ones are greater.</summary>
public enum SiloFitness
{
    /// <summary>Nothing was heard of it lately.</summary>
    Unknown,

    /// <summary>Its free memory does not hold what the grain needs.</summary>
    Full,

    /// <summary>Its free memory holds what the grain needs.</summary>
    Roomy,

    /// <summary>It holds the grain's model already.</summary>
    Warm,
}
