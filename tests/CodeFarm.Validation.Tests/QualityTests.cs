namespace CodeFarm.Validation.Tests;

public sealed class QualityTests
{
    [Theory]
    [InlineData("var t = s.Trim(); return s;", "quality.unused-local")]
    [InlineData("int Twice(int a, int b) => a * 2; return s + Twice(1, 2);", "quality.unused-parameter")]
    [InlineData("return \"\";", "quality.unused-parameter")]
    [InlineData("try { return int.Parse(s).ToString(); } catch (FormatException) { } return s;", "quality.empty-catch")]
    [InlineData("return s.Length == s.Length ? s : \"\";", "quality.same-operands")]
    [InlineData("if (s.Length > 1) return s; else return s;", "quality.same-branches")]
    [InlineData("return s.Length > 1 ? s : s;", "quality.same-branches")]
    [InlineData("s.Trim(); return s;", "quality.ignored-result")]
    [InlineData("return 'x' + Probe(s[1..]);", "quality.endless-recursion")]
    [InlineData("return s == s ? s : \"\";", "CS1718")]
    [InlineData("return s; return \"\";", "CS0162")]
    public void What_is_probably_not_meant_is_a_warning(string body, string code)
    {
        var report = Compile.Body(body);

        Assert.True(report.Succeeded, string.Join("\n", report.Diagnostics));
        Assert.Contains(report.Diagnostics, d => d.Code == code && d.Severity == CandidateSeverity.Warning);
    }

    [Theory]
    [InlineData("return s.Length < 2 ? s : Probe(s[1..]) + s[0];")]
    [InlineData("var total = 0; foreach (var c in s) total += c; return total.ToString();")]
    [InlineData("var b = new StringBuilder(); b.Append(s); return b.ToString();")]
    [InlineData("var seen = new HashSet<char>(); foreach (var c in s) seen.Add(c); return string.Concat(seen);")]
    [InlineData("return s.Length == 0 || s[0] == s[^1] ? s : string.Join(' ', s.Split(' ').Select((_, i) => i));")]
    [InlineData("try { return int.Parse(s).ToString(); } catch (FormatException) { return \"\"; }")]
    public void Ordinary_code_gives_no_warning(string body) => Assert.Empty(Compile.Body(body).Diagnostics);

    [Fact]
    public void Warming_up_needs_nothing() => CandidateCompiler.WarmUp();
}
