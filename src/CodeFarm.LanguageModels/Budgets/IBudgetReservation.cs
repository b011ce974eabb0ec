namespace CodeFarm.LanguageModels.Budgets;

/// <summary>Money set aside for one call. It is settled or released exactly once.</summary>
public interface IBudgetReservation
{
    /// <summary>What was set aside.</summary>
    decimal Money { get; }

    /// <summary>Spends part of the reservation, or all of it, and gives the rest back.</summary>
    /// <param name="cost">From 0 to <see cref="Money"/>.</param>
    /// <param name="cancellationToken">Callers that must not lose the booking pass none.</param>
    ValueTask SettleAsync(decimal cost, CancellationToken cancellationToken);

    /// <summary>Gives all of it back: the call cost nothing.</summary>
    ValueTask ReleaseAsync(CancellationToken cancellationToken);
}
