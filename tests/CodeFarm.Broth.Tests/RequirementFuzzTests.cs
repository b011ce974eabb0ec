using CodeFarm.Broth.Requirements;
using FsCheck;
using FsCheck.Fluent;

namespace CodeFarm.Broth.Tests;

/// <summary>Whatever a user sends is a requirement or has an error with a code: the reader has no third way out.</summary>
public sealed class RequirementFuzzTests
{
    private const int Mutants = 1000;

    private static readonly string[] Sources =
        [.. Repository.Examples.Select(file => File.ReadAllText(Repository.File("config", "examples", file)))];

    [Fact]
    public void Damaged_files_are_read_or_refused() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Mutants), Prop.ForAll(Damaged.ToArbitrary(), text => IsReadOrRefused(text, "f.yaml")));

    [Fact]
    public void Damaged_json_is_read_or_refused() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Mutants), Prop.ForAll(Damaged.ToArbitrary(), text => IsReadOrRefused(text, "f.json")));

    private static bool IsReadOrRefused(string text, string file)
    {
        try
        {
            return RequirementFile.Parse(text, file).Name.Length > 0;
        }
        catch (RequirementException error)
        {
            return error.Code.StartsWith("requirement.", StringComparison.Ordinal);
        }
    }

    // Three wounds: a piece is cut out, and another one, or something that means much to YAML and JSON, is put in.
    private static Gen<string> Damaged { get; } =
        from source in Gen.Elements(Sources)
        from wounds in Gen.ArrayOf(Wound, 3)
        select wounds.Aggregate(source, (text, wound) =>
        {
            var at = (int)(wound.At * text.Length);
            return text[..at] + wound.Piece + text[Math.Min(text.Length, at + wound.Cut)..];
        });

    private static Gen<(double At, int Cut, string Piece)> Wound { get; } =
        from at in Gen.Choose(0, 999)
        from cut in Gen.Choose(0, 12)
        from piece in Gen.Elements(
            "", "[", "]", "{", "}", ":", ",", "- ", "\n", "\t", "\"", "'", "#", "&a", "*a", "!x ", "|", ">", "?", "? ", "---\n", "...\n", "\0",
            "\ud83d", "null", "~", "1e999", "-", "\\u", "%", "@", "`", "\r", "\u2028", "name: ", "in: ", "<<: ")
        select (at / 1000.0, cut, piece);
}
