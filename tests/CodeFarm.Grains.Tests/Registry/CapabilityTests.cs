using System.Collections.Immutable;
using CodeFarm.Broth.Signatures;
using CodeFarm.Contracts;
using CodeFarm.Contracts.Functions;
using CodeFarm.Contracts.Tasks;
using CodeFarm.Grains.Tests.Farm;
using CodeFarm.Validation;

namespace CodeFarm.Grains.Tests.Registry;

/// <summary>Functions that are granted more than computing.</summary>
public sealed class CapabilityTests : IAsyncLifetime
{
    private const string Signature = "int Twice(int n) with clock, random, log";

    private TestFarm _farm = null!;

    public async Task InitializeAsync() => _farm = await TestFarm.StartAsync(TestFarm.Unhurried, silos: 1);

    public async Task DisposeAsync() => await _farm.DisposeAsync();

    [Fact]
    public async Task What_is_declared_and_not_granted_is_not_called()
    {
        var name = await DeployAsync("return Granted.Clock.Now.Year;");
        await _farm.Function(name).GrantAsync(["log"]);

        var error = await Assert.ThrowsAsync<FarmException>(() => _farm.CallAsync(name, "1"));

        Assert.Equal(FarmErrors.CapabilityNotGranted, error.Code);
        Assert.Contains("uses clock, random, which is not granted", error.Message, StringComparison.Ordinal);
        Assert.Contains($"farm grant {name} clock random log", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_granted_runs_and_its_circumstances_and_log_come_back()
    {
        var name = await DeployAsync("Granted.Log.Write($\"n is {n}\"); return Granted.Clock.Now.Year * 0 + 2 * n + Granted.Random.Next(1);");
        await _farm.Function(name).GrantAsync(["log", "random", "clock"]);

        var result = await _farm.CallAsync(name, "4");

        Assert.Equal("8", result.OutputJson);
        Assert.Equal("n is 4", Assert.Single(result.Log));
        Assert.StartsWith($"{DateTime.UtcNow:yyyy-MM}", result.Circumstances, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_grant_survives_the_process_and_can_be_taken_back()
    {
        var name = await DeployAsync("return 2 * n;");
        await _farm.Function(name).GrantAsync(["clock", "random", "log"]);
        await _farm.RestartAsync();
        var granted = (await _farm.Function(name).GetInfoAsync())!.Granted;
        var result = await _farm.CallAsync(name, "4");

        await _farm.Function(name).GrantAsync([]);

        Assert.Equal(["clock", "random", "log"], granted.AsEnumerable());
        Assert.Equal("8", result.OutputJson);
        await Assert.ThrowsAsync<FarmException>(() => _farm.CallAsync(name, "4"));
    }

    [Theory]
    [InlineData("network")]
    [InlineData("Clock")]
    [InlineData("")]
    public async Task An_unknown_capability_cannot_be_granted(string capability)
    {
        var name = await DeployAsync("return 2 * n;");

        var error = await Assert.ThrowsAsync<FarmException>(() => _farm.Function(name).GrantAsync([capability]));

        Assert.Equal(FarmErrors.CapabilityUnknown, error.Code);
    }

    [Fact]
    public async Task A_function_that_declares_capabilities_is_tested_under_fixed_circumstances_and_goes_live()
    {
        var name = Twice.NewName();
        var requirement = Twice.Requirement(name) with { Signature = "int twice(int n) with clock 2024-02-29T12:00:00Z, log" };
        const string Source =
            """
            using CodeFarm.Capabilities;

            public static class TwiceFunction
            {
                public static int Twice(int n)
                {
                    Granted.Log.Write("twice");
                    return 2 * n + (Granted.Clock.Now.Day - 29) * 0;
                }
            }
            """;

        await _farm.Task(name).SubmitAsync(requirement);
        await _farm.PublishAsync(FarmNames.ValidateStream, Twice.Proposed(name, requirement, Source));
        var status = await _farm.EndOfAsync(name);
        await _farm.Function(name).GrantAsync(["clock", "log"]);

        Assert.Equal(TaskState.Live, status.State);
        Assert.Equal("10", (await _farm.CallAsync(name, "5")).OutputJson);
    }

    private async Task<string> DeployAsync(string body)
    {
        var name = Twice.NewName();
        var source = $"using CodeFarm.Capabilities; public static class TwiceFunction {{ public static int Twice(int n) {{ {body} }} }}";
        var compiled = CandidateCompiler.Compile(source, FunctionSignature.Parse(Signature));
        Assert.True(compiled.Succeeded, string.Join('\n', compiled.Diagnostics));
        await _farm.Function(name).DeployAsync(new FunctionVersion(
            name, Twice.Requirement("twice") with { Signature = Signature }, source, ImmutableArray.Create(compiled.Assembly.Span), "by hand",
            "none: written by hand", "{}", DateTimeOffset.UnixEpoch)
        {
            Policy = ValidationPolicy.Id,
        });
        return name;
    }
}
