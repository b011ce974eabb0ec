namespace CodeFarm.Grains.Placement;

/// <summary>Settings of placement by accelerators; the same on every silo.</summary>
public sealed class AcceleratorPlacementOptions
{
    /// <summary>
    /// How often a silo tells its load and hears that of the others. Default: 1 s. Shorter spreads bursts better; each
    /// silo makes one grain call a period.
    /// </summary>
    public TimeSpan PublishPeriod { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How long a load is believed. Default: 5 s; at least twice <see cref="PublishPeriod"/>. A silo of which nothing newer
    /// was heard is chosen only where nothing was heard of any.
    /// </summary>
    public TimeSpan StaleAfter { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How many pieces of work run on one accelerator at a time; further ones wait their turn. Default: 1, since two
    /// models at once seldom fit its memory.
    /// </summary>
    public int WorkPerAccelerator { get; set; } = 1;

    /// <summary>Checks the settings.</summary>
    /// <exception cref="ArgumentException">A setting is out of its range; the message says which and why.</exception>
    public void Validate()
    {
        if (PublishPeriod <= TimeSpan.Zero)
            throw new ArgumentException($"{nameof(PublishPeriod)} ({PublishPeriod}) must be positive.");
        if (StaleAfter < PublishPeriod * 2)
        {
            throw new ArgumentException(
                $"{nameof(StaleAfter)} ({StaleAfter}) must be at least twice {nameof(PublishPeriod)} ({PublishPeriod}), or one "
                + "late report would make a silo unknown.");
        }

        if (WorkPerAccelerator < 1)
            throw new ArgumentException($"{nameof(WorkPerAccelerator)} ({WorkPerAccelerator}) must be at least 1.");
    }
}
