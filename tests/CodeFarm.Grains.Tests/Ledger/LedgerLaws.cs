using System.Text.Json;
using CodeFarm.Contracts.Ledger;
using CodeFarm.Grains.Ledger;
using FsCheck;
using FsCheck.Fluent;

namespace CodeFarm.Grains.Tests.Ledger;

/// <summary>What holds of an account whatever is done to it, in whichever order and however often.</summary>
public sealed class LedgerLaws
{
    private const decimal Limit = 100;

    private static readonly Arbitrary<Operation[]> Operations = (
        from kind in Gen.Elements("reserve", "settle", "give back", "record")
        from number in Gen.Choose(1, 12)
        from cents in Gen.Choose(0, 60_00)
        from share in Gen.Choose(0, 100)
        select new Operation(kind, $"call{number}", cents / 100m, share / 100m))
        .ListOf().Select(static list => list.ToArray()).ToArbitrary();

    [Fact]
    public void What_is_paid_and_reserved_never_exceeds_the_limit() => Prop.ForAll(Operations, static operations =>
    {
        var state = new LedgerState { MoneyLimit = Limit };
        var promised = new Dictionary<string, decimal>();

        return operations.All(operation =>
        {
            Apply(state, promised, operation);
            var account = Account(state);
            return account.Entries.Sum(static entry => entry.Money) + account.Reserved <= Limit;
        });
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Each_operation_done_again_changes_nothing() => Prop.ForAll(Operations, static operations =>
    {
        var state = new LedgerState { MoneyLimit = Limit };
        var promised = new Dictionary<string, decimal>();

        return operations.All(operation =>
        {
            var granted = Apply(state, promised, operation);
            var before = JsonSerializer.Serialize(state);
            var again = Apply(state, promised, operation);
            return JsonSerializer.Serialize(state) == before && again == granted;
        });
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Settling_gives_back_what_was_not_paid() => Prop.ForAll(Operations, static operations =>
    {
        var state = new LedgerState { MoneyLimit = Limit };
        var promised = new Dictionary<string, decimal>();
        foreach (var operation in operations)
            Apply(state, promised, operation);

        foreach (var id in state.Reservations.Keys.ToArray())
            new LedgerBook(state).Settle(id, Entry($"end of {id}", 0));

        var left = Limit - Account(state).Entries.Sum(static entry => entry.Money);
        return Account(state).Reserved == 0
            && new LedgerBook(state).Reserve("the rest", left, out _) && !new LedgerBook(state).Reserve("a cent more", 0.01m, out _);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Without_a_limit_everything_may_be_reserved() => Prop.ForAll(Operations, static operations =>
    {
        var state = new LedgerState();

        return operations.All(operation => new LedgerBook(state).Reserve(operation.Id, operation.Money, out _));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Sums_beyond_what_numbers_hold_are_refused_and_do_no_harm()
    {
        var state = new LedgerState { MoneyLimit = decimal.MaxValue };

        Assert.True(new LedgerBook(state).Reserve("all", decimal.MaxValue, out _));
        Assert.False(new LedgerBook(state).Reserve("as much again", decimal.MaxValue, out _));
    }

    [Fact]
    public void Money_is_never_negative()
    {
        var book = new LedgerBook(new());

        Assert.Throws<ArgumentOutOfRangeException>(() => book.Reserve("a", -0.01m, out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => book.Settle("a", Entry("a", -0.01m)));
        Assert.Throws<ArgumentOutOfRangeException>(() => book.Record(Entry("a", -0.01m)));
        Assert.Throws<ArgumentOutOfRangeException>(() => book.Open(null, -0.01m));
    }

    // A call is settled by at most what was reserved for it, as those do who reserve before they call.
    private static bool Apply(LedgerState state, Dictionary<string, decimal> promised, Operation operation)
    {
        var book = new LedgerBook(state);
        switch (operation.Kind)
        {
            case "reserve":
                var granted = book.Reserve(operation.Id, operation.Money, out var changed);
                if (changed)
                    promised[operation.Id] = operation.Money;
                return granted;
            case "record":
                return book.Record(Entry($"work {operation.Id}", 0)) || true;
            default:
                if (promised.TryGetValue(operation.Id, out var money))
                    book.Settle(operation.Id, Entry(operation.Id, operation.Kind == "settle" ? money * operation.Share : 0));
                return true;
        }
    }

    private static LedgerAccount Account(LedgerState state) => LedgerArithmetic.AccountOf(state, new());

    private static LedgerEntry Entry(string id, decimal money) => new(id, "model", DateTimeOffset.UnixEpoch, 1) { Money = money };

    private sealed record Operation(string Kind, string Id, decimal Money, decimal Share);
}
