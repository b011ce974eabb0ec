using CodeFarm.Contracts.Placement;
using CodeFarm.Grains.Placement;
using FsCheck;
using FsCheck.Fluent;
using Orleans.Runtime;

namespace CodeFarm.Placement.Tests;

/// <summary>What holds for the choice whatever the silos are.</summary>
public sealed class AcceleratorChooserLaws
{
    private static readonly Gen<Figures> Silo =
        from teraflops in Gen.Choose(1, 100)
        from free in Gen.Choose(0, 16)
        from queued in Gen.Choose(0, 20)
        from warm in Gen.Choose(0, 3)
        from silent in Gen.Choose(0, 4)
        select new Figures(teraflops, free, queued, warm == 0, silent != 0);

    private static readonly Arbitrary<Figures[]> Cluster =
        Silo.NonEmptyListOf().Select(static silos => silos.ToArray()).ToArbitrary();

    [Fact]
    public void The_choice_is_one_of_the_silos_and_no_other_scores_better() => Check(static (scene, _) =>
    {
        var best = scene.Silos.Max(silo => scene.Score(silo, "coder").Rank);
        var chosenScore = scene.Silos.ToDictionary(silo => silo, silo => scene.Score(silo, "coder").Rank);
        return chosenScore[scene.Choose(model: "coder")].Equals(best);
    });

    [Fact]
    public void The_order_of_the_silos_does_not_matter() => Check(static (scene, figures) =>
    {
        var again = Build(figures);
        var reversed = again.Chooser.Choose([.. again.Silos.Reverse()], new(AcceleratorKind.Cuda, 10), "coder", "grain");
        return scene.Choose(model: "coder").Equals(reversed);
    });

    [Fact]
    public void A_silo_that_is_not_chosen_may_leave_without_changing_the_choice() => Check(static (scene, figures) =>
    {
        var chosen = scene.Choose(model: "coder");
        return scene.Silos.Where(silo => !silo.Equals(chosen)).All(gone =>
        {
            var again = Build(figures);
            SiloAddress[] rest = [.. again.Silos.Where(silo => !silo.Equals(gone))];
            return again.Chooser.Choose(rest, new(AcceleratorKind.Cuda, 10), "coder", "grain").Equals(chosen);
        });
    });

    [Fact]
    public void More_queued_work_never_helps() => Compare(static busier => busier with { Queued = busier.Queued + 1 });

    [Fact]
    public void Less_free_memory_never_helps() => Compare(static fuller => fuller with { Free = fuller.Free / 2 });

    [Fact]
    public void Less_speed_never_helps() => Compare(static slower => slower with { Teraflops = slower.Teraflops / 2.0 });

    [Fact]
    public void Losing_the_model_never_helps() => Compare(static colder => colder with { Warm = false });

    [Fact]
    public void Silence_never_helps() => Compare(static silent => silent with { Told = false });

    [Fact]
    public void Many_placements_spread_by_speed() => Prop.ForAll(
        Gen.Choose(1, 100).NonEmptyListOf().ToArbitrary(),
        static speeds =>
        {
            var scene = new ChooserScene();
            var silos = speeds.Select(speed => (Silo: scene.Add(teraflops: speed), Speed: (double)speed)).ToList();
            for (var i = 0; i < 100; i++)
                scene.Choose($"grain{i}");

            // No piece of work would have done better elsewhere: each was put where it ends first.
            var queues = silos.Select(silo => (silo.Speed, Queued: scene.Snapshot.FindFresh(silo.Silo)!.Devices[0].QueuedWork));
            return queues.Sum(static queue => queue.Queued) == 100
                && queues.All(one => queues.All(other => one.Queued / one.Speed <= (other.Queued + 1) / other.Speed + 1e-9));
        }).QuickCheckThrowOnFailure();

    private static void Check(Func<ChooserScene, Figures[], bool> law) =>
        Prop.ForAll(Cluster, figures => law(Build(figures), figures)).QuickCheckThrowOnFailure();

    private static void Compare(Func<Figures, Figures> worsen) => Prop.ForAll(
        Silo.ToArbitrary(),
        figures => Score(worsen(figures)).CompareTo(Score(figures)) <= 0).QuickCheckThrowOnFailure();

    private static (SiloFitness Fitness, double Rate, ulong Tie) Score(Figures figures)
    {
        var scene = Build([figures]);
        return scene.Score(scene.Silos[0], "coder").Rank;
    }

    private static ChooserScene Build(Figures[] figures)
    {
        var scene = new ChooserScene();
        foreach (var silo in figures)
            scene.Add(silo.Teraflops, silo.Free, silo.Queued, silo.Warm ? ["coder"] : [], silo.Told);
        return scene;
    }

    private sealed record Figures(double Teraflops, double Free, int Queued, bool Warm, bool Told);
}
