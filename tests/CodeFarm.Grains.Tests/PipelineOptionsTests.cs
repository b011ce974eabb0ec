namespace CodeFarm.Grains.Tests;

/// <summary>Settings that make no sense stop the silo before it starts.</summary>
public sealed class PipelineOptionsTests
{
    public static TheoryData<string, PipelineOptions> Wrong => new()
    {
        { nameof(PipelineOptions.SearchBudget), new() { SearchBudget = TimeSpan.Zero } },
        { nameof(PipelineOptions.TestDeadline), new() { TestDeadline = TimeSpan.Zero } },
        { nameof(PipelineOptions.CallDeadline), new() { CallDeadline = TimeSpan.FromSeconds(-1) } },
        { nameof(PipelineOptions.StageTimeout), new() { StageTimeout = TimeSpan.Zero } },
        { nameof(PipelineOptions.ResumePeriod), new() { ResumePeriod = TimeSpan.Zero } },
        { nameof(PipelineOptions.StatisticsPeriod), new() { StatisticsPeriod = TimeSpan.Zero } },
        { nameof(PipelineOptions.Candidates), new() { Candidates = 0 } },
        { nameof(PipelineOptions.SearchMemory), new() { SearchMemory = 1024 } },
        { nameof(PipelineOptions.Workers), new() { Workers = 0 } },
        { nameof(PipelineOptions.MaximumRestarts), new() { MaximumRestarts = -1 } },
        { nameof(PipelineOptions.StageTimeout), new() { SearchBudget = TimeSpan.FromHours(1) } },
        { nameof(PipelineOptions.StageTimeout), new() { TestDeadline = TimeSpan.FromHours(1) } },
    };

    [Fact]
    public void The_defaults_are_valid() => new PipelineOptions().Validate();

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_setting_out_of_its_range_is_named(string name, PipelineOptions options)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(options.Validate);

        Assert.Equal(name, error.ParamName);
    }
}
