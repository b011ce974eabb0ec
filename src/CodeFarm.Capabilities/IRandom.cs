namespace CodeFarm.Capabilities;

/// <summary>Draws random numbers from a seed that the farm chooses for each call and records with its result. Not for secrets.</summary>
public interface IRandom
{
    /// <summary>From 0 to <paramref name="exclusiveMaximum"/> - 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The maximum is negative.</exception>
    int Next(int exclusiveMaximum);

    /// <summary>From <paramref name="minimum"/> to <paramref name="exclusiveMaximum"/> - 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The minimum exceeds the maximum.</exception>
    int Next(int minimum, int exclusiveMaximum);

    /// <summary>From 0 to less than 1.</summary>
    double NextDouble();

    /// <summary>A version 4 UUID of random bits.</summary>
    Guid NewGuid();
}
