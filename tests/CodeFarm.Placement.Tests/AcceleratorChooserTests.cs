using CodeFarm.Contracts.Placement;
using CodeFarm.Grains.Placement;

namespace CodeFarm.Placement.Tests;

public sealed class AcceleratorChooserTests
{
    private readonly ChooserScene _scene = new();

    [Fact]
    public void A_loaded_model_outweighs_speed_queue_and_free_memory()
    {
        _scene.Add(teraflops: 1000);
        var warm = _scene.Add(teraflops: 1, free: 0, queued: 100, models: ["coder"]);

        Assert.Equal(warm, _scene.Choose(model: "coder"));
    }

    [Fact]
    public void Free_memory_outweighs_speed_and_queue()
    {
        _scene.Add(teraflops: 1000, free: 9);
        var roomy = _scene.Add(teraflops: 1, free: 10, queued: 100);

        Assert.Equal(roomy, _scene.Choose(needs: 10));
    }

    [Fact]
    public void The_least_queued_work_for_the_speed_decides_between_devices_with_room()
    {
        _scene.Add(teraflops: 10);
        var fast = _scene.Add(teraflops: 50, queued: 3);
        _scene.Add(teraflops: 50, queued: 5);

        Assert.Equal(fast, _scene.Choose());
    }

    [Fact]
    public void Of_idle_silos_the_fastest_is_best()
    {
        _scene.Add(teraflops: 10);
        var fast = _scene.Add(teraflops: 11);

        Assert.Equal(fast, _scene.Choose());
    }

    [Fact]
    public void Only_a_device_that_meets_the_requirement_counts()
    {
        var small = new AcceleratorInfo(AcceleratorKind.Cuda, "fast, small", 8, 1000);
        var other = new AcceleratorInfo(AcceleratorKind.Rocm, "fast, other", 16, 1000);
        var idle = new DeviceLoad(8, 0, ["coder"]);
        var mixed = _scene.Add(
            (small, idle), (other, idle), (new(AcceleratorKind.Cuda, "slow", 16, 1), new(16, 9, [])));

        var score = _scene.Score(mixed, "coder");

        Assert.Equal((SiloFitness.Roomy, 0.1, 2), (score.Fitness, score.Rate, score.Device));
    }

    [Fact]
    public void A_silo_that_has_told_nothing_scores_zero_and_is_last()
    {
        var silent = _scene.Add(teraflops: 1000, told: false);
        var full = _scene.Add(teraflops: 1, free: 0, queued: 100);

        Assert.Equal((SiloFitness.Unknown, 0.0), (_scene.Score(silent).Fitness, _scene.Score(silent).Rate));
        Assert.Equal(full, _scene.Choose());
    }

    [Fact]
    public void Old_news_score_zero()
    {
        var silo = _scene.Add();

        _scene.Time.Advance(_scene.Options.StaleAfter);
        Assert.Equal(SiloFitness.Roomy, _scene.Score(silo).Fitness);

        _scene.Time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal((SiloFitness.Unknown, 0.0), (_scene.Score(silo).Fitness, _scene.Score(silo).Rate));
    }

    [Fact]
    public void The_age_of_news_counts_from_where_they_were_told()
    {
        var silo = _scene.Add();

        _scene.Tell(age: _scene.Options.StaleAfter + TimeSpan.FromMilliseconds(1));

        Assert.Equal(SiloFitness.Unknown, _scene.Score(silo).Fitness);
    }

    [Fact]
    public void Placements_since_the_last_news_count_as_queued_work()
    {
        var first = _scene.Add(teraflops: 30);
        var second = _scene.Add(teraflops: 20);

        Assert.Equal(first, _scene.Choose());
        Assert.Equal(second, _scene.Choose());
        Assert.Equal(first, _scene.Choose());
    }

    [Fact]
    public void The_same_news_again_does_not_wipe_out_the_placements_since()
    {
        var silo = _scene.Add(teraflops: 30);
        _scene.Choose();

        _scene.Tell();

        Assert.Equal(15, _scene.Score(silo).Rate);
    }

    [Fact]
    public void A_silo_that_the_board_no_longer_has_is_forgotten()
    {
        var silo = _scene.Add();

        _scene.Snapshot.Accept([]);

        Assert.Null(_scene.Snapshot.FindFresh(silo));
    }
}
