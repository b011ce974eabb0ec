namespace CodeFarm.EndToEnd.Tests.Commands;

/// <summary>What callers say, and what becomes of it.</summary>
public sealed class FeedbackTests
{
    [Fact]
    public async Task An_example_that_a_function_fails_grows_its_next_version_and_the_old_one_can_be_had_back()
    {
        using var user = new UserHome();
        var build = await user.FarmAsync("build", user.Write(
            "shout.yaml",
            """
            name: shout
            description: The text in capital letters.
            signature: string shout(string text)
            examples:
              - { in: [ada], out: ADA }
              - { in: [grace], out: GRACE }
              - { in: [a b], out: A B }
            """));
        Assert.True(build.Status == 0, build.ToString());

        var feedback = await user.FarmAsync("feedback", "shout", "--rating", "2", "--example", """{"in":[" x "],"out":"X"}""");
        var (latest, first) = (await user.FarmAsync("call", "shout", "\" y \""), await user.FarmAsync("call", "shout@1", "\" y \""));
        var rollback = await user.FarmAsync("rollback", "shout", "1");
        var back = await user.FarmAsync("call", "shout", "\" y \"", "--json");

        Assert.True(feedback.Status == 0, feedback.ToString());
        Assert.Contains("  deploy    ok", feedback.Output, StringComparison.Ordinal);
        Assert.Equal((0, "Y\n", " Y \n"), (feedback.Status, latest.Output, first.Output));
        Assert.Equal("Calls of shout run version 1 of 2 now.\n", rollback.Output);
        Assert.Equal(1, (int)back.Json["version"]!);
    }

    [Fact]
    public async Task A_rating_alone_is_kept_and_grows_nothing()
    {
        using var user = new UserHome();
        await user.FarmAsync("build", user.WriteTwice());

        var rated = await user.FarmAsync("feedback", "twice", "--rating", "5", "--json");
        var wrong = await user.FarmAsync("feedback", "twice", "--rating", "6", "--json");
        var conflict = await user.FarmAsync("feedback", "twice", "--example", """{"in":[1],"out":3}""", "--json");
        var show = await user.FarmAsync("show", "twice", "--json");

        Assert.Equal((0, ""), (rated.Status, (string)rated.Json["taskId"]!));
        Assert.Equal((2, "feedback.invalid"), (wrong.Status, wrong.ErrorCode));
        Assert.Equal((2, "feedback.conflict"), (conflict.Status, conflict.ErrorCode));
        Assert.Equal((1, 5.0), ((int)show.Json["feedback"]!["ratings"]!, (double)show.Json["feedback"]!["average"]!));
    }
}
