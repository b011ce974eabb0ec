namespace CodeFarm.Grains.Ledger;

/// <summary>What machines cost, for the estimates of the ledger. The same on every silo.</summary>
public sealed record LedgerOptions
{
    /// <summary>Power of a busy processor core in watts, with its share of the machine. Default: 15.</summary>
    public double WattsPerCore { get; init; } = 15;

    /// <summary>Power of a busy accelerator in watts. Default: 300.</summary>
    public double WattsPerAccelerator { get; init; } = 300;

    /// <summary>Money for a kilowatt-hour, in the user's currency. Default: 0.30.</summary>
    public decimal MoneyPerKilowattHour { get; init; } = 0.30m;

    /// <summary>Checks the settings.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A setting is negative; the message names it.</exception>
    public void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(WattsPerCore);
        ArgumentOutOfRangeException.ThrowIfNegative(WattsPerAccelerator);
        ArgumentOutOfRangeException.ThrowIfNegative(MoneyPerKilowattHour);
    }
}
