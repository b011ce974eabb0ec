using System.Collections.Immutable;
using CodeFarm.Broth.Signatures;
using CodeFarm.Contracts;
using CodeFarm.Contracts.Functions;
using CodeFarm.Contracts.Requirements;
using CodeFarm.Contracts.Tasks;
using CodeFarm.Grains.Tests.Farm;
using CodeFarm.Validation;

namespace CodeFarm.Grains.Tests.Registry;

/// <summary>Functions that are granted files and hosts.</summary>
public sealed class ResourceGrantTests : IAsyncLifetime
{
    private const string Signature = "int twice(int n) with files factors";

    private const string Source =
        """
        using CodeFarm.Capabilities;

        public static class TwiceFunction
        {
            public static int Twice(int n) => n * int.Parse(Granted.Files.ReadLines("factors/two.txt")[0]);
        }
        """;

    private readonly DirectoryInfo _files = Directory.CreateTempSubdirectory("codefarm-grants-");
    private TestFarm _farm = null!;

    public async Task InitializeAsync()
    {
        foreach (var (folder, text) in new[] { ("general", "20"), ("own", "2") })
        {
            Directory.CreateDirectory(Path.Combine(_files.FullName, folder));
            await File.WriteAllTextAsync(Path.Combine(_files.FullName, folder, "two.txt"), text);
        }

        _farm = await TestFarm.StartAsync(TestFarm.Unhurried with { Grants = [$"files=factors:{_files.FullName}/general"] }, silos: 1);
    }

    public async Task DisposeAsync()
    {
        await _farm.DisposeAsync();
        _files.Delete(recursive: true);
    }

    [Fact]
    public async Task A_folder_of_the_farm_is_read_and_one_of_the_function_takes_its_place()
    {
        var name = await DeployAsync(Signature, Source);

        var general = await _farm.CallAsync(name, "4");
        await _farm.Function(name).GrantAsync([$"files=factors:{_files.FullName}/own"]);
        var own = await _farm.CallAsync(name, "4");

        Assert.Equal(("80", "8"), (general.OutputJson, own.OutputJson));
        Assert.Equal([$"files=factors:{_files.FullName}/own"], (await _farm.Function(name).GetInfoAsync())!.Granted.AsEnumerable());
    }

    [Fact]
    public async Task What_is_declared_and_not_granted_is_not_called()
    {
        var name = await DeployAsync("int twice(int n) with files factors tables, http api.example.org", Source);

        var error = await Assert.ThrowsAsync<FarmException>(() => _farm.CallAsync(name, "4"));

        Assert.Equal(FarmErrors.CapabilityNotGranted, error.Code);
        Assert.Contains("uses files tables, http api.example.org, which is not granted", error.Message, StringComparison.Ordinal);
        Assert.Contains(
            $"farm grant {name} files=factors:{_files.FullName}/general files=tables:PATH http=api.example.org", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_function_sees_nothing_that_it_does_not_declare_however_much_is_granted()
    {
        var name = await DeployAsync(Signature, Source.Replace("factors/two.txt", "secrets/two.txt", StringComparison.Ordinal));
        await _farm.Function(name).GrantAsync([$"files=secrets:{_files.FullName}/own", "http=api.example.org"]);

        var error = await Assert.ThrowsAsync<FarmException>(() => _farm.CallAsync(name, "4"));

        Assert.Equal(FarmErrors.FunctionFailed, error.Code);
        Assert.Contains("in no folder that the requirement declares", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Under_test_a_function_reads_what_its_requirement_gives_and_in_a_call_what_is_granted()
    {
        var name = Twice.NewName();
        var requirement = Twice.Requirement(name) with { Signature = Signature, Given = [new GivenResource("files", "factors/two.txt", "2\n", 0)] };

        await _farm.Task(name).SubmitAsync(requirement);
        await _farm.PublishAsync(FarmNames.ValidateStream, Twice.Proposed(name, requirement, Source));
        var status = await _farm.EndOfAsync(name);

        Assert.Equal(TaskState.Live, status.State);
        Assert.Equal("100", (await _farm.CallAsync(name, "5")).OutputJson);
    }

    private async Task<string> DeployAsync(string signature, string source)
    {
        var name = Twice.NewName();
        var compiled = CandidateCompiler.Compile(source, FunctionSignature.Parse(signature));
        Assert.True(compiled.Succeeded, string.Join('\n', compiled.Diagnostics));
        await _farm.Function(name).DeployAsync(new FunctionVersion(
            name, Twice.Requirement("twice") with { Signature = signature }, source, ImmutableArray.Create(compiled.Assembly.Span), "by hand",
            "none: written by hand", "{}", DateTimeOffset.UnixEpoch)
        {
            Policy = ValidationPolicy.Id,
        });
        return name;
    }
}
