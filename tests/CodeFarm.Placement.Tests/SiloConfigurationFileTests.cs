using CodeFarm.Contracts.Placement;
using CodeFarm.Hosting.Configuration;
using CodeFarm.Placement.Tests.Farm;

namespace CodeFarm.Placement.Tests;

public sealed class SiloConfigurationFileTests
{
    private const string Good = """
        {
          "name": "worlock", "role": "GPU experts", "memoryGb": 128,
          "cpu": { "model": "Ryzen", "cores": 16 },
          "accelerators": [ { "kind": "cuda", "model": "RTX 3080", "memoryGb": 10, "teraflops": 29.8 } ],
          "endpoint": { "host": "worlock", "siloPort": 11111, "gatewayPort": 30001 }
        }
        """;

    [Fact]
    public void The_three_machines_are_as_they_were_bought()
    {
        Assert.Equal(("worlock", 16, 128), (Machines.Worlock.Name, Machines.Worlock.Cores, Machines.Worlock.MemoryGb));
        Assert.Equal([10, 12], Machines.Worlock.Accelerators.Select(static device => device.MemoryGb));
        Assert.Equal(("spinoza", 8, 64), (Machines.Spinoza.Name, Machines.Spinoza.Cores, Machines.Spinoza.MemoryGb));
        Assert.All(Machines.Spinoza.Accelerators, static device => Assert.Equal(AcceleratorKind.Rocm, device.Kind));
        Assert.Equal(("calisota", 16, 192), (Machines.Calisota.Name, Machines.Calisota.Cores, Machines.Calisota.MemoryGb));
        Assert.Equal("NVIDIA GeForce RTX 4080 SUPER 16 GB (Cuda)", Machines.Calisota.DescribeAccelerators());
    }

    [Fact]
    public void The_three_machines_can_share_an_address()
    {
        var endpoints = Machines.All.Select(static silo => SiloConfigurationFile.Read(Machines.PathOf(silo.Name)).Endpoint);

        Assert.Equal(6, endpoints.SelectMany(static endpoint => (int[])[endpoint.SiloPort, endpoint.GatewayPort]).Distinct().Count());
    }

    [Theory]
    [InlineData("\"role\": \"GPU experts\", ", "", "role", "silo.missing-field", "is missing. Add it: \"role\": \"GPU experts\"")]
    [InlineData("\"memoryGb\": 128", "\"memoryGb\": \"128\"", "memoryGb", "silo.field-value", "must be a whole number from 1 to 65536, such as 128; it is \"128\".")]
    [InlineData("\"cores\": 16", "\"cores\": 0", "cpu.cores", "silo.field-value", "must be a whole number from 1 to 4096, such as 16; it is 0.")]
    [InlineData("\"cores\": 16", "\"cores\": 16, \"threads\": 32", "cpu.threads", "silo.unknown-field", "is no field of it. Remove it, or use one of model, cores.")]
    [InlineData("\"kind\": \"cuda\"", "\"kind\": \"vulkan\"", "accelerators[0].kind", "silo.field-value", "must be one of \"cuda\", \"rocm\"; it is \"vulkan\".")]
    [InlineData("\"teraflops\": 29.8", "\"teraflops\": -1", "accelerators[0].teraflops", "silo.field-value", "must be a number above 0, such as 29.8; it is -1.")]
    [InlineData("\"teraflops\": 29.8", "\"teraflops\": 29.8, \"count\": 0", "accelerators[0].count", "silo.field-value", "must be a whole number from 1 to 64, such as 2; it is 0.")]
    [InlineData("\"name\": \"worlock\"", "\"name\": \" \"", "name", "silo.field-value", "must be a text that is not empty, such as \"worlock\"; it is \" \".")]
    [InlineData("\"gatewayPort\": 30001", "\"gatewayPort\": 11111", "endpoint.gatewayPort", "silo.field-value", "must be another port than siloPort; both are 11111.")]
    [InlineData("{ \"model\": \"Ryzen\", \"cores\": 16 }", "[]", "cpu", "silo.field-value", "must be an object with the fields model, cores; it is a list.")]
    public void A_wrong_field_is_named_with_what_was_expected(
        string right, string wrong, string field, string code, string problem)
    {
        var text = Good.Replace(right, wrong, StringComparison.Ordinal);
        Assert.NotEqual(Good, text);

        var error = Assert.Throws<SiloConfigurationException>(() => SiloConfigurationFile.Parse(text, "worlock.json"));

        Assert.Equal((code, field), (error.Code, error.Field));
        Assert.Equal($"worlock.json: '{field}' {problem}", error.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{ "name": "a", "name": "b" }""")]
    public void What_is_not_json_is_refused(string text)
    {
        var error = Assert.Throws<SiloConfigurationException>(() => SiloConfigurationFile.Parse(text, "worlock.json"));

        Assert.Equal(SiloConfigurationErrors.Syntax, error.Code);
        Assert.StartsWith("worlock.json: This is not JSON: line ", error.Message);
        Assert.DoesNotContain("LineNumber", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var error = Assert.Throws<SiloConfigurationException>(() => SiloConfigurationFile.Read("nowhere/silo.json"));

        Assert.Equal(SiloConfigurationErrors.Unreadable, error.Code);
        Assert.StartsWith("nowhere/silo.json: The file cannot be read:", error.Message);
    }
}
