using CodeFarm.Broth.Signatures;
using CodeFarm.LanguageModels.Answers;
using CodeFarm.Validation;
using FsCheck;
using FsCheck.Fluent;

namespace CodeFarm.LanguageModels.Tests;

/// <summary>How code is found in what models say.</summary>
public sealed class CodeAnswerTests
{
    private const string Source =
        """
        using System.Linq;

        public static class InitialsFunction
        {
            public static string Initials(string name) =>
                string.Concat(name.Split(' ').Where(w => w.Length > 0).Select(w => w[0] + "."));
        }

        """;

    private static readonly FunctionSignature Signature = FunctionSignature.Parse("string initials(string name)");

    public static TheoryData<string, string> Variants => new()
    {
        { "plain", $"```csharp\n{Source}```" },
        { "prose around", $"Sure! Here is the code:\n\n```csharp\n{Source}```\n\nIt splits the name. Don't forget {{ tests }}." },
        { "c# fence", $"```c#\n{Source}```" },
        { "C# fence with a title", $"```C# title=\"Initials.cs\"\n{Source}```" },
        { "no language", $"```\n{Source}```" },
        { "tildes", $"~~~csharp\n{Source}~~~" },
        { "four backticks", $"````csharp\n{Source}````" },
        { "indented fence", $"1. The code:\n   ```csharp\n{Source}   ```" },
        { "line ends of Windows", $"Here:\r\n```csharp\r\n{Source.Replace("\n", "\r\n", StringComparison.Ordinal)}```\r\n" },
        { "byte order mark", $"\uFEFF```csharp\n{Source}```" },
        { "missing closing fence", $"```csharp\n{Source}" },
        { "missing closing fence and prose", $"```csharp\n{Source}\nThis is it; it doesn't do more." },
        { "missing opening fence", $"{Source}```\nThat's it." },
        { "no fence at all", $"Here is the code.\n\n{Source}\nIt is short." },
        { "inside a block of Markdown", $"```markdown\n# Initials\n\n```csharp\n{Source}```\n\nDone.\n```" },
        { "another block before it was not closed", $"```csharp\nvar x = 1;\n\n```csharp\n{Source}```" },
        { "thoughts", $"<think>\nMaybe ```csharp\npublic static class InitialsFunction {{ wrong\n```\n</think>\n```csharp\n{Source}```" },
        { "thoughts without a beginning", $"I could write\n```csharp\nclass InitialsFunction {{ }}\n```\n</think>\n\n```csharp\n{Source}```" },
        { "two blocks, the last is better", $"First:\n```csharp\nclass InitialsFunction {{ static int Bad() => 1; }}\n```\nBetter:\n```csharp\n{Source}```" },
        { "a block of usage after it", $"```csharp\n{Source}```\nUse it:\n```csharp\nvar text = InitialsFunction.Initials(\"Ada\");\n```\nor\n```bash\ndotnet run\n```" },
        { "namespace of the file", $"```csharp\n{Source.Replace("public static class", "namespace My.Code;\n\npublic static class", StringComparison.Ordinal)}```" },
        { "namespace in braces", $"```csharp\n{Source.Replace("public static class", "namespace My.Code\n{\npublic static class", StringComparison.Ordinal)}}}\n```" },
        { "another class", $"```csharp\n{Source.Replace("InitialsFunction", "NameHelper", StringComparison.Ordinal)}```" },
        { "another method", $"```csharp\n{Source.Replace("string Initials(", "string GetInitials(", StringComparison.Ordinal)}```" },
        { "both in other names", $"```csharp\n{Source.Replace("InitialsFunction", "Initials", StringComparison.Ordinal).Replace("string Initials(", "string Compute(", StringComparison.Ordinal)}```" },
    };

    [Theory]
    [MemberData(nameof(Variants))]
    public void The_code_is_found(string name, string answer)
    {
        var code = CodeAnswerParser.Parse(answer, Signature);

        Assert.True(code.Source is not null, $"{name}: {code.Fault}");
        Assert.Equal(Source.Trim(), code.Source.Trim());
    }

    [Theory]
    [InlineData("namespace A\n{\n    public static class InitialsFunction\n    {\n        public static string Initials(string name) => name;\n    }\n}")]
    [InlineData("using System;\n\npublic static string Initials(string name)\n{\n    return name;\n}")]
    [InlineData("public class Solution\n{\n    public static string Initials(string s) => Solution.Twice(s);\n    private static string Twice(string s) => s + s;\n}")]
    [InlineData("public static class Helper\n{\n    public static string Run(string name) => Rest(name);\n    private static string Rest(string name) => name;\n}")]
    [InlineData("public static class InitialsFunction\n{\n    public static string Initials(string name) =>\n        string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w[..1])).ToUpper(CultureInfo.InvariantCulture);\n}")]
    [InlineData("using System;\npublic static class InitialsFunction\n{\n    public static string Initials(string name)\n    {\n        var all = new List<string>(Regex.Split(name, \"x\"));\n        return new StringBuilder().AppendJoin(',', all).ToString() + Math.Max(1, all.Count);\n    }\n}")]
    [InlineData("using System.Collections.Generic;\npublic static class X\n{\n    private static Dictionary<string, int> Count(string s) => new() { [s] = 1 };\n    public static string Initials(string name) => Count(name).Count + name;\n}")]
    public void What_is_unambiguous_is_put_right_and_compiles(string block)
    {
        var source = CodeAnswerParser.Parse($"```csharp\n{block}\n```", Signature).Source!;

        var report = CandidateCompiler.Compile(source, Signature);
        Assert.True(report.Succeeded, $"{source}\n{string.Join('\n', report.Diagnostics)}");
        Assert.DoesNotContain("namespace", source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public static class Math\n{\n    public static string Initials(string name) => name + Math.Max(1, 2);\n}", "class Math")]
    [InlineData("public static class A { public static int One() => 1; }\npublic static class B { public static int Two() => 2; }", "class A")]
    [InlineData("public static class InitialsFunction { public static string One() => \"\"; public static string Two() => \"\"; }", "One()")]
    [InlineData("public static class InitialsFunction { public static string Join(string s) => string.Join(\",\", s); }", "string.Join")]
    public void What_is_ambiguous_stays_as_it_is(string block, string kept) =>
        Assert.Contains(kept, CodeAnswerParser.Parse($"```csharp\n{block}\n```", Signature).Source!, StringComparison.Ordinal);

    [Theory]
    [InlineData("I cannot write code today.", "no code block")]
    [InlineData("", "no code block")]
    [InlineData("```\n\n```", "declares no class")]
    [InlineData("```json\n{\"answer\": 1}\n```", "declares no class")]
    [InlineData("```csharp\npublic static class InitialsFunction\n{\n    public static string Initials(string name)\n    {\n        var x = name.Sp", "not complete")]
    [InlineData("```csharp\npublic static class InitialsFunction\n{\n    public static string Initials(string name) => name;\n```", "not complete")]
    [InlineData("<think>\nThis is hard. ```csharp\npublic static class InitialsFunction { }\n```", "no code block")]
    public void An_answer_without_a_whole_block_says_so(string answer, string fault)
    {
        var code = CodeAnswerParser.Parse(answer, Signature);

        Assert.Null(code.Source);
        Assert.Contains(fault, code.Fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("// } not a brace")]
    [InlineData("/* } } } */")]
    [InlineData("var a = \"}\\\"}\";")]
    [InlineData("var a = @\"}\"\"}\";")]
    [InlineData("var a = '}';")]
    [InlineData("var a = '\\'';")]
    [InlineData("var a = $\"{name}}}\";")]
    [InlineData("var a = $\"{(name is \"}\" ? \"{\" : $\"{name.Length}\")}\";")]
    [InlineData("var a = \"\"\"\n}\"}\n\"\"\";")]
    [InlineData("var a = $$\"\"\"{ {{name}} }} \"\"\";")]
    [InlineData("var a = $@\"{name}\n}}\";")]
    public void Braces_in_texts_and_comments_do_not_count(string statement)
    {
        var block = $"public static class InitialsFunction\n{{\n    public static string Initials(string name)\n    {{\n{statement}\n        return name;\n    }}\n}}";

        Assert.Equal(block + "\n", CodeAnswerParser.Parse($"```csharp\n{block}\n```", Signature).Source);
    }

    [Fact]
    public void A_source_that_is_too_long_is_refused()
    {
        var block = Source.Replace("public static class", $"// {new string('x', 70_000)}\npublic static class", StringComparison.Ordinal);

        var code = CodeAnswerParser.Parse($"```csharp\n{block}```", Signature);

        Assert.Contains("may have 65536", code.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_a_model_says_breaks_the_parser()
    {
        var pieces = Gen.Elements(
            "```", "```csharp", "~~~", "\n", "\r\n", " ", "{", "}", "\"", "\"\"\"", "$\"", "@\"", "'", "\\", "//", "/*", "*/", "<think>", "</think>",
            "using System;", "namespace A", "namespace A;", "public static class ", "InitialsFunction", "class X", "static string Initials(", "string name)",
            "=> name;", ".", "$", "é", "\uD83C", "\0");
        var answers = pieces.ListOf().Select(static list => string.Concat(list)).ToArbitrary();

        Prop.ForAll(answers, static answer =>
        {
            var code = CodeAnswerParser.Parse(answer, Signature);
            return code.Source is null != code.Fault is null;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Theory]
    [InlineData("```csharp\npublic static ", 100_000)]
    [InlineData("<think>", 100_000)]
    [InlineData("namespace A { ", 50_000)]
    [InlineData("static a ", 60_000)]
    [InlineData("$\"{", 60_000)]
    [InlineData("public internal ", 60_000)]
    [InlineData("using a ", 60_000)]
    public void Answers_made_to_take_long_end_all_the_same(string piece, int times) =>
        Assert.NotNull(CodeAnswerParser.Parse(string.Concat(Enumerable.Repeat(piece, times)), Signature));
}
