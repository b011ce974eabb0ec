using CodeFarm.Broth.Signatures;
using CodeFarm.Evaluation.Properties;
using CodeFarm.Validation;

namespace CodeFarm.Evaluation.Tests;

public sealed class PropertyTests
{
    private static readonly InProcessCompiler Compiler = new();
    private static readonly FunctionSignature Initials = FunctionSignature.Parse("string initials(string name)");

    [Fact]
    public async Task Properties_are_expressions_over_the_parameters_and_the_result() => Assert.Empty(await PropertyCompiler.CheckAsync(
        Compiler, Initials, ["result.Length <= 2 * name.Length", "result.All(c => c == '.' || name.Contains(c))", "name != \"\" || result == \"\" // a comment"]));

    [Theory]
    [InlineData("result.Lenght > 0", "CS1061", "Lenght")]
    [InlineData("result.Length", "CS0029", "bool")]
    [InlineData("result.Length >", "CS1733", "expression")]
    [InlineData("true); } static void More() { Console.WriteLine(", "CS1073", "properties[1]")]
    [InlineData("System.IO.File.Exists(name)", "policy.api", "System.IO.File.Exists")]
    [InlineData("DateTime.Now.Year > 2000", "policy.api", "DateTime.Now")]
    [InlineData("true\n#pragma warning disable\n", "property.directive", "directive")]
    [InlineData("name = result", "property.assignment", "==")]
    [InlineData("", "CS1733", "expression")]
    public async Task What_is_wrong_with_a_property_is_told_by_its_place(string property, string code, string words)
    {
        var diagnostics = await PropertyCompiler.CheckAsync(Compiler, Initials, ["result != null", property, "true"]);

        Assert.All(diagnostics, diagnostic => Assert.Equal(1, diagnostic.Index));
        Assert.Contains(diagnostics, diagnostic => diagnostic.Code == code
            && diagnostic.Message.StartsWith("properties[1]: ", StringComparison.Ordinal)
            && diagnostic.Message.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_parameter_named_result_leaves_no_name_for_the_result()
    {
        var diagnostic = Assert.Single(await PropertyCompiler.CheckAsync(Compiler, FunctionSignature.Parse("int next(int result)"), ["result > 0"]));

        Assert.Equal("property.result-name", diagnostic.Code);
    }

    [Fact]
    public async Task Names_of_parameters_do_not_meet_our_own() => Assert.Empty(await PropertyCompiler.CheckAsync(
        Compiler, FunctionSignature.Parse("int sum(int e, int holds, int variant, int record)"), ["result == e + holds + variant + record"]));
}
