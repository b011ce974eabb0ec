namespace CodeFarm.LanguageModels.Budgets;

/// <summary>A budget in memory, for one process.</summary>
public sealed class MemoryBudget : IBudget
{
    private readonly Lock _lock = new();
    private readonly decimal _limit;
    private decimal _used;
    private decimal _reserved;

    /// <param name="limit">What may be spent in all; not negative.</param>
    public MemoryBudget(decimal limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        _limit = limit;
    }

    /// <inheritdoc/>
    public ValueTask<IBudgetReservation?> ReserveAsync(decimal money, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(money);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            // Not used + reserved + money, which can overflow.
            if (money > _limit - _used - _reserved)
                return ValueTask.FromResult<IBudgetReservation?>(null);
            _reserved += money;
        }

        return ValueTask.FromResult<IBudgetReservation?>(new Reservation(this, money));
    }

    /// <inheritdoc/>
    public ValueTask<BudgetState> ReadAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
            return ValueTask.FromResult(new BudgetState(_limit, _used, _reserved));
    }

    private void End(decimal money, decimal cost)
    {
        lock (_lock)
        {
            _reserved -= money;
            _used += cost;
        }
    }

    private sealed class Reservation(MemoryBudget budget, decimal money) : IBudgetReservation
    {
        private int _ended;

        public decimal Money => money;

        public ValueTask SettleAsync(decimal cost, CancellationToken cancellationToken)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(cost);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(cost, money);
            if (Interlocked.Exchange(ref _ended, 1) != 0)
                throw new InvalidOperationException("The reservation was settled or released before.");
            budget.End(money, cost);
            return ValueTask.CompletedTask;
        }

        public ValueTask ReleaseAsync(CancellationToken cancellationToken) => SettleAsync(0, cancellationToken);
    }
}
