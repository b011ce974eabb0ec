using CodeFarm.Sandbox.Supervision;

namespace CodeFarm.Sandbox.Tests.Supervision;

public sealed class QuarantineTests
{
    private static readonly QuarantineRule Rule = new()
    {
        Kills = 3,
        Share = 0.5,
        KillsAtAnyShare = 10,
        Window = TimeSpan.FromMinutes(1),
        FirstRefusal = TimeSpan.FromSeconds(10),
        LongestRefusal = TimeSpan.FromSeconds(30),
    };

    private readonly ManualClock _clock = new();
    private readonly Quarantine _quarantine;

    public QuarantineTests() => _quarantine = new(Rule, _clock);

    [Fact]
    public void Fewer_kills_than_the_rule_says_refuse_nobody()
    {
        Kill(2);

        Assert.True(_quarantine.TryEnter(out var isProbe));
        Assert.False(isProbe);
        Assert.Null(_quarantine.Status);
    }

    [Fact]
    public void As_many_kills_as_the_rule_says_refuse_the_next_call()
    {
        Kill(3);

        Assert.False(_quarantine.TryEnter(out _));
        Assert.Equal(new QuarantineStatus(1, TimeSpan.FromSeconds(10), false, "sandbox.memory"), _quarantine.Status);
    }

    [Fact]
    public void Kills_that_lie_further_back_than_the_window_do_not_count()
    {
        Kill(2);
        _clock.Advance(TimeSpan.FromSeconds(61));

        Kill(2);

        Assert.Null(_quarantine.Status);
    }

    [Fact]
    public void A_few_kills_among_many_good_calls_refuse_nobody_until_there_are_too_many_at_any_share()
    {
        for (var i = 0; i < 9; i++)
        {
            Kill(1);
            Call(Conduct.Good, 20);
        }

        Assert.Null(_quarantine.Status);
        Kill(1);

        Assert.NotNull(_quarantine.Status);
    }

    [Fact]
    public void Calls_whose_callers_gave_up_count_neither_for_nor_against()
    {
        Kill(2);

        Call(Conduct.Unknown, 50);
        Kill(1);

        Assert.NotNull(_quarantine.Status);
    }

    [Fact]
    public void When_its_time_is_over_one_call_is_let_through_and_the_others_are_not()
    {
        Kill(3);
        _clock.Advance(TimeSpan.FromSeconds(10));

        Assert.True(_quarantine.TryEnter(out var isProbe));
        Assert.True(isProbe);
        Assert.True(_quarantine.Status!.IsProbing);
        Assert.False(_quarantine.TryEnter(out _));
    }

    [Fact]
    public void A_good_probe_frees_the_function()
    {
        Kill(3);
        _clock.Advance(TimeSpan.FromSeconds(10));

        Probe(Conduct.Good);

        Assert.Null(_quarantine.Status);
        Assert.True(_quarantine.TryEnter(out _));
    }

    [Fact]
    public void A_probe_that_kills_doubles_the_time_up_to_the_longest()
    {
        Kill(3);
        var terms = new List<double>();
        for (var i = 0; i < 4; i++)
        {
            terms.Add(_quarantine.Status!.Remaining.TotalSeconds);
            _clock.Advance(_quarantine.Status!.Remaining);
            Probe(Conduct.Killed);
        }

        Assert.Equal([10, 20, 30, 30], terms);
    }

    [Fact]
    public void A_probe_whose_caller_gives_up_is_followed_by_another()
    {
        Kill(3);
        _clock.Advance(TimeSpan.FromSeconds(10));
        Probe(Conduct.Unknown);

        Assert.True(_quarantine.TryEnter(out var isProbe));
        Assert.True(isProbe);
    }

    [Fact]
    public void Who_falls_back_soon_is_refused_for_longer_and_who_behaved_for_long_begins_anew()
    {
        Kill(3);
        _clock.Advance(TimeSpan.FromSeconds(10));
        Probe(Conduct.Good);

        Kill(3);
        Assert.Equal(20, _quarantine.Status!.Remaining.TotalSeconds);
        _clock.Advance(TimeSpan.FromSeconds(20));
        Probe(Conduct.Good);
        _clock.Advance(TimeSpan.FromSeconds(31));
        Kill(3);

        Assert.Equal(10, _quarantine.Status!.Remaining.TotalSeconds);
    }

    [Fact]
    public void An_operator_frees_it_and_what_was_is_forgotten()
    {
        Kill(3);

        var wasRefusing = _quarantine.Lift();

        Assert.True(wasRefusing);
        Assert.False(_quarantine.Lift());
        Kill(2);
        Assert.Null(_quarantine.Status);
        Kill(1);
        Assert.Equal(10, _quarantine.Status!.Remaining.TotalSeconds);
    }

    [Fact]
    public void A_kill_of_a_call_that_ran_when_it_was_refused_does_not_lengthen_it()
    {
        Assert.True(_quarantine.TryEnter(out var isProbe));
        Kill(3);
        _clock.Advance(TimeSpan.FromSeconds(4));

        var isNew = _quarantine.Leave(Conduct.Killed, isProbe, "sandbox.memory");

        Assert.False(isNew);
        Assert.Equal(6, _quarantine.Status!.Remaining.TotalSeconds);
    }

    private void Kill(int times) => Call(Conduct.Killed, times);

    private void Call(Conduct conduct, int times)
    {
        for (var i = 0; i < times; i++)
        {
            Assert.True(_quarantine.TryEnter(out var isProbe));
            _quarantine.Leave(conduct, isProbe, "sandbox.memory");
        }
    }

    private void Probe(Conduct conduct)
    {
        Assert.True(_quarantine.TryEnter(out var isProbe));
        Assert.True(isProbe);
        _quarantine.Leave(conduct, isProbe, "sandbox.deadline");
    }
}
