using CodeFarm.Broth.Capabilities;
using CodeFarm.Broth.Requirements;
using CodeFarm.Broth.Signatures;

namespace CodeFarm.Broth.Tests;

/// <summary>What a function declares beyond its inputs.</summary>
public sealed class CapabilityTests
{
    [Theory]
    [InlineData("string Greeting(string name)", Capability.None)]
    [InlineData("string Greeting(string name) with clock", Capability.Clock)]
    [InlineData("string Greeting(string name) with clock, random, log", Capability.Clock | Capability.Random | Capability.Log)]
    [InlineData("string Greeting(string with) with log", Capability.Log)]
    [InlineData("string Greeting() with clock 2024-02-29T12:00:00Z, random -7", Capability.Clock | Capability.Random)]
    [InlineData("string Greeting() with clock 2024-02-29T12:00:00.25Z", Capability.Clock)]
    public void Print_and_parse_of_a_signature_with_capabilities_are_inverse(string text, Capability capabilities)
    {
        var signature = FunctionSignature.Parse(text);

        Assert.Equal(capabilities, signature.Capabilities);
        Assert.Equal(text, signature.ToString());
        Assert.Equal(signature, FunctionSignature.Parse(signature.ToString()));
    }

    [Theory]
    [InlineData("string Greeting() with time", "There are: clock, random, log")]
    [InlineData("string Greeting() with clock, clock", "named twice")]
    [InlineData("string Greeting() with clock noon", "no instant")]
    [InlineData("string Greeting() with random much", "no seed")]
    [InlineData("string Greeting() with log 3", "can be fixed")]
    [InlineData("string Greeting() with ", "is no capability")]
    public void What_is_no_capability_is_explained(string text, string why) =>
        Assert.Contains(why, Assert.Throws<FormatException>(() => FunctionSignature.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_requirement_file_lists_them()
    {
        var requirement = RequirementFile.Parse(
            """
            name: greeting
            description: Greets by the time of day.
            signature: string Greeting(string name)
            capabilities: [clock 2024-02-29T08:00:00Z, log]
            examples:
              - { in: [Ada], out: "Good morning, Ada" }
            """,
            "greeting.yaml");

        Assert.Equal("string Greeting(string name) with clock 2024-02-29T08:00:00Z, log", requirement.Signature!.ToString());
    }

    [Fact]
    public void A_requirement_file_with_an_unknown_one_says_where()
    {
        var error = Assert.Throws<RequirementException>(() => RequirementFile.Parse(
            "name: greeting\ndescription: Greets.\nsignature: string Greeting(string name)\ncapabilities: [network]\n", "greeting.yaml"));

        Assert.Equal(RequirementErrors.Capabilities, error.Code);
        Assert.Contains("network", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Print_and_parse_of_circumstances_are_inverse()
    {
        var circumstances = new Circumstances(new DateTimeOffset(2024, 2, 29, 12, 0, 0, 123, TimeSpan.Zero), -5);

        Assert.Equal(circumstances, Circumstances.Parse(circumstances.ToString()));
    }
}
