using System.Collections.Immutable;
using CodeFarm.Contracts;
using CodeFarm.Contracts.Projects;
using CodeFarm.Contracts.Requirements;
using CodeFarm.Grains.Projects;
using CodeFarm.Grains.Tests.Farm;
using FsCheck;
using FsCheck.Fluent;

namespace CodeFarm.Grains.Tests.Projects;

/// <summary>The order in which requirements are grown, and plans that have none.</summary>
public sealed class ProjectPlanTests
{
    // Requirements that use only earlier ones, in any order.
    private static readonly Arbitrary<Project> Acyclic = (
        from count in Gen.Choose(1, 12)
        from uses in Gen.ArrayOf(Gen.Choose(0, 1 << 12), count)
        from order in Gen.Shuffle(Enumerable.Range(0, count).ToArray())
        select PlanOf([.. order.Select(i => Needing($"f{i}", [.. Enumerable.Range(0, i).Where(j => (uses[i] >> j) % 2 == 1).Select(static j => $"f{j}")]))]))
        .ToArbitrary();

    [Fact]
    public void Each_requirement_comes_once_and_after_all_that_it_uses() => Prop.ForAll(Acyclic, static project =>
    {
        var order = ProjectPlan.Order(project).Select(static requirement => requirement.Name).ToList();

        return order.Order().SequenceEqual(project.Requirements.Select(static requirement => requirement.Name).Order())
            && project.Requirements.All(requirement => requirement.Uses.All(used => order.IndexOf(used) < order.IndexOf(requirement.Name)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_use_that_closes_a_circle_is_refused_wherever_it_is() => Prop.ForAll(Acyclic, static project =>
    {
        var order = ProjectPlan.Order(project);
        var (first, last) = (order[0], order[^1]);
        var circular = project with
        {
            Requirements = [.. order.Select((requirement, i) => i > 0 ? requirement with { Uses = [.. requirement.Uses, order[i - 1].Name] } : first with { Uses = [last.Name] })],
        };

        return Assert.Throws<FarmException>(() => ProjectPlan.Order(circular)).Code == FarmErrors.ProjectInvalid;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_does_not_depend_on_one_another_stays_as_it_was_given()
    {
        var project = PlanOf(Needing("c"), Needing("a", "b"), Needing("b"), Needing("d"));

        Assert.Equal(["c", "b", "a", "d"], ProjectPlan.Order(project).Select(static requirement => requirement.Name));
    }

    [Fact]
    public void A_circle_is_named()
    {
        var project = PlanOf(Needing("x", "a"), Needing("a", "b"), Needing("b", "c"), Needing("c", "a"));

        var error = Assert.Throws<FarmException>(() => ProjectPlan.Order(project));

        Assert.Equal(FarmErrors.ProjectInvalid, error.Code);
        Assert.Contains("a -> b -> c -> a", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("x ->", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_requirement_that_uses_itself_is_a_circle() => Assert.Contains(
        "a -> a", Assert.Throws<FarmException>(() => ProjectPlan.Order(PlanOf(Needing("a", "a")))).Message, StringComparison.Ordinal);

    [Fact]
    public void Two_requirements_of_one_name_are_refused()
    {
        var error = Assert.Throws<FarmException>(() => ProjectPlan.Order(PlanOf(Needing("a"), Needing("b"), Needing("a"))));

        Assert.Equal(FarmErrors.ProjectInvalid, error.Code);
        Assert.Contains("two requirements named 'a'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_without_requirements_is_refused() =>
        Assert.Equal(FarmErrors.ProjectInvalid, Assert.Throws<FarmException>(() => ProjectPlan.Order(PlanOf())).Code);

    [Fact]
    public void Functions_outside_of_the_project_do_not_matter_for_the_order() => Assert.Equal(
        ["a", "b"], ProjectPlan.Order(PlanOf(Needing("a", "elsewhere"), Needing("b", "a", "elsewhere"))).Select(static requirement => requirement.Name));

    [Fact]
    public void The_task_of_a_requirement_comes_from_its_content()
    {
        var requirement = Needing("a");

        Assert.Equal(ProjectPlan.TaskIdOf("p", requirement), ProjectPlan.TaskIdOf("p", Needing("a")));
        Assert.StartsWith("p-a-", ProjectPlan.TaskIdOf("p", requirement), StringComparison.Ordinal);
        Assert.NotEqual(ProjectPlan.TaskIdOf("p", requirement), ProjectPlan.TaskIdOf("p", requirement with { Description = "another" }));
        Assert.NotEqual(ProjectPlan.TaskIdOf("p", requirement), ProjectPlan.TaskIdOf("q", requirement));
    }

    private static Project PlanOf(params ImmutableArray<Requirement> requirements) => new("p", requirements);

    private static Requirement Needing(string name, params ImmutableArray<string> uses) => Twice.Requirement(name) with { Uses = uses };
}
