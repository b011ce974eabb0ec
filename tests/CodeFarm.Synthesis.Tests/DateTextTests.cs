namespace CodeFarm.Synthesis.Tests;

/// <summary>Texts that hold dates and times are read as such where the expected texts ask for it, and only there.</summary>
public sealed class DateTextTests(ITestOutputHelper output)
{
    public static TheoryData<string[], string[]> Rewritten { get; } = new()
    {
        { ["05-Feb-2019 07:04:11", "2/5/2019", "28-Nov-2020 21:30:00", "11/28/2020", "13-Sep-1999 10:02:09", "9/13/1999"], ["01-Jan-2000 00:00:00", "1/1/2000"] },
        { ["05-Feb-2019 07:04:11", "Tue", "28-Nov-2020 21:30:00", "Sat", "13-Sep-1999 10:02:09", "Mon"], ["01-Jan-2000 00:00:00", "Sat"] },
        { ["2019-02-05", "Q1 2019", "2020-11-28", "Q4 2020", "1999-09-13", "Q3 1999"], ["2000-06-30", "Q2 2000"] },
        { ["2019-02-05T07:04:11Z", "Feb 2019", "2020-11-28T23:59:59Z", "Nov 2020"], ["2000-06-30T00:00:00Z", "Jun 2000"] },
        { ["5 Feb 2019", "W06", "28 Nov 2020", "W48", "1 Jan 2021", "W53"], ["3 January 2000", ""] },
        { ["2019-02-05", "05-FEB-19", "2020-11-28", "28-NOV-20"], ["2000-06-30", "30-JUN-00"] },
        { ["07:04", "7:04am", "21:30", "9:30pm"], ["00:05", "12:05am"] },
        { ["id=7;5/14/2003 6:05:07 PM;x", "2003-05-14 18:05:07", "id=12;11/2/1998 4:15:00 AM;yz", "1998-11-02 04:15:00"], ["id=1;1/1/2000 12:00:00 AM;q", "2000-01-01 00:00:00"] },
        { ["18:25", "6:30 PM", "09:44", "9:30 AM", "11:50", "12:00 PM"], ["23:58", "12:00 AM"] },
        { ["18:25:57", "6PM-8PM", "21:44:40", "8PM-10PM", "07:00:20", "6AM-8AM"], ["23:10:00", "10PM-12AM"] },
        // A span of no length.
        { ["18:25:57", "18:25-18:25", "07:04:11", "7:04-7:04"], ["23:10:00", "23:10-23:10"] },
        { ["11:12", "11:00-11:29", "08:59", "8:30-8:59"], ["12:41", "12:30-12:59"] },
        { ["2019-02-05", "5th of February", "2020-11-22", "22nd of November", "1999-09-13", "13th of September"], ["2000-06-01", "1st of June"] },
        { ["2019-02-05", "05 day of February", "2020-11-28", "28 day of November"], ["2000-06-01", "01 day of June"] },
        { ["2019-02-05T07:04:11+02:00", "7:04", "2020-11-28T23:59:59-05:30", "23:59"], ["2000-06-30T00:05:00+00:00", "0:05"] },
        { ["425", "4:25 AM", "1130", "11:30 AM", "1745", "5:45 PM"], ["5", ""] },
        { ["1997-03-04", "1990s", "2015-12-30", "2010s"], ["2020-01-01", "2020s"] },
        { ["14:05", "14h05", "09:33", "09h33", "23:47", "23h47"], ["00:59", "00h59"] },
    };

    [Theory]
    [MemberData(nameof(Rewritten))]
    public void A_date_in_a_text_is_written_differently(string[] examples, string[] withheld)
    {
        var code = new EmittedCode(Find(examples));

        for (var index = 0; index < examples.Length; index += 2)
            Assert.Equal(examples[index + 1], code.Call("Solve", examples[index]));
        if (withheld[1].Length > 0) Assert.Equal(withheld[1], code.Call("Solve", withheld[0]));
    }

    [Theory]
    [InlineData("3/4/2019", "4 March 2019", "12/11/2020", "11 December 2020", "M/d/yyyy")]
    [InlineData("3/4/2019", "3 April 2019", "12/11/2020", "12 November 2020", "d/M/yyyy")]
    public void The_outputs_decide_the_order_of_day_and_month(string first, string firstOutput, string second, string secondOutput, string format)
    {
        var source = Find([first, firstOutput, second, secondOutput]);

        Assert.Contains($"DateOnly.ParseExact(text, \"{format}\", CultureInfo.InvariantCulture)", source, StringComparison.Ordinal);
        Assert.Contains(".ToString(\"d MMMM yyyy\", CultureInfo.InvariantCulture)", source, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_forms_are_left_to_the_parser_that_knows_more_of_them()
    {
        var source = Find(["06-Oct-2143", "10/6/2143", "Mar 30 2002", "3/30/2002", "22 April 1953", "4/22/1953"]);

        Assert.Contains("DateOnly.Parse(text, CultureInfo.InvariantCulture)", source, StringComparison.Ordinal);
        Assert.Equal("8/1/1999", new EmittedCode(source).Call("Solve", "August 1, 1999"));
    }

    [Theory]
    [InlineData("Mar 30")]
    [InlineData("3/30")]
    [InlineData("10:30")]
    [InlineData("2019-02-05T10:00Z")]
    public void Compiled_code_takes_no_year_from_the_clock_either(string text)
    {
        var code = new EmittedCode(Find(["06-Oct-2143", "10/6/2143", "Mar 30 2002", "3/30/2002", "22 April 1953", "4/22/1953"]));
        var compact = new EmittedCode(Find(["06-Oct-2143", "6 Oct 2143", "01311846", "31 Jan 1846", "22 Apr 1953", "22 Apr 1953"]));

        Assert.Throws<FormatException>(() => code.Call("Solve", text));
        Assert.Throws<FormatException>(() => compact.Call("Solve", text));
    }

    [Fact]
    public void Digits_without_separators_are_a_date_beside_other_forms()
    {
        var code = new EmittedCode(Find(["06-Oct-2143", "6 Oct 2143", "01311846", "31 Jan 1846", "22 Apr 1953", "22 Apr 1953"]));

        Assert.Equal("30 Mar 2241", code.Call("Solve", "03302241"));
        Assert.Equal("2 Aug 2160", code.Call("Solve", "2 August 2160"));
    }

    [Fact]
    public void Forms_that_the_parser_reads_otherwise_are_listed()
    {
        var source = Find(["27.3.1990", "1990-03-27", "9 April 1987", "1987-04-09", "2013-11-14", "2013-11-14"]);

        Assert.Contains("DateOnly.ParseExact(text, [\"d.M.yyyy\", \"d MMMM yyyy\", \"yyyy-M-d\"], CultureInfo.InvariantCulture, DateTimeStyles.None)", source, StringComparison.Ordinal);
        Assert.Equal("2001-02-03", new EmittedCode(source).Call("Solve", "3.2.2001"));
    }

    [Theory]
    [InlineData("425-706-7709", "425.706.7709", "510-220-5586", "510.220.5586")]
    [InlineData("01311846", "0131-1846", "12240199", "1224-0199")]
    [InlineData("20041211", "2004", "19990704", "1999")]
    [InlineData("2004-12-11", "11", "1999-07-04", "04")]
    [InlineData("12", "12%", "7", "7%")]
    public void Digits_that_only_look_like_a_date_are_left_as_they_are(string first, string firstOutput, string second, string secondOutput)
    {
        var source = Find([first, firstOutput, second, secondOutput]);

        Assert.DoesNotContain("Parse", source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_over_dates_can_be_read_back_from_its_text()
    {
        var result = Synthesize(["18:25", "6:30 PM", "09:44", "9:30 AM", "11:50", "12:00 PM"]);

        var program = ProgramTerm.Parse(result.Candidates[0].Program, ComponentLibrary.Standard);

        Assert.Equal("12:00 AM", program.Evaluate(["23:58"]));
        Assert.Null(program.Evaluate(["noon"]));
    }

    [Fact]
    public void Without_the_idea_of_dates_there_are_none()
    {
        var options = new SynthesisOptions { Budget = TimeSpan.FromMinutes(5), MaximumTerms = 20_000, Ideas = SearchIdeas.All & ~SearchIdeas.Dates };

        Assert.Empty(new ProgramSynthesizer(ComponentLibrary.Standard, options)
            .Synthesize(ProblemOf(["2019-02-05", "Tuesday", "2020-11-28", "Saturday", "1999-09-13", "Monday"]), CancellationToken.None).Candidates);
    }

    [Fact]
    public void A_date_of_the_signature_is_written_in_the_format_that_the_outputs_have()
    {
        SynthesisExample[] examples = [new([new DateTime(2019, 2, 5, 7, 4, 0)], "Tue 5 Feb, 7:04 AM"), new([new DateTime(2020, 11, 28, 21, 30, 0)], "Sat 28 Nov, 9:30 PM")];
        var result = new ProgramSynthesizer(ComponentLibrary.Standard, new() { Budget = TimeSpan.FromMinutes(5) })
            .Synthesize(new("solve", "", [new("start", typeof(DateTime))], typeof(string), examples), CancellationToken.None);

        Assert.Contains("start.ToString(\"ddd d MMM, h:mm tt\", CultureInfo.InvariantCulture)", result.Candidates[0].Source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_of_a_date_in_a_text_is_a_number()
    {
        SynthesisExample[] examples = [new(["5 Feb 2019"], 36), new(["28 Nov 2020"], 333), new(["31 Jan 1999"], 31)];
        var result = new ProgramSynthesizer(ComponentLibrary.Standard, new() { Budget = TimeSpan.FromMinutes(5) })
            .Synthesize(new("solve", "", [new("text", typeof(string))], typeof(int), examples), CancellationToken.None);

        Assert.Contains(".DayOfYear", result.Candidates[0].Source, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_of_several_dates_is_written_differently()
    {
        SynthesisExample[] examples =
        [
            new([new[] { "2019-02-05", "2020-11-28" }], new[] { "5 Feb", "28 Nov" }),
            new([new[] { "1999-09-13" }], new[] { "13 Sep" }),
        ];
        var result = new ProgramSynthesizer(ComponentLibrary.Standard, new() { Budget = TimeSpan.FromMinutes(5) })
            .Synthesize(new("solve", "", [new("dates", typeof(IReadOnlyList<string>))], typeof(IReadOnlyList<string>), examples), CancellationToken.None);

        Assert.Contains(".ToString(\"d MMM\", CultureInfo.InvariantCulture)", result.Candidates[0].Source, StringComparison.Ordinal);
    }

    private static SynthesisProblem ProblemOf(string[] examples) => new(
        "solve", "", [new("text", typeof(string))], typeof(string), [.. examples.Chunk(2).Select(pair => new SynthesisExample([pair[0]], pair[1]))]);

    private static SynthesisResult Synthesize(string[] examples) =>
        new ProgramSynthesizer(ComponentLibrary.Standard, new() { Budget = TimeSpan.FromMinutes(5) }).Synthesize(ProblemOf(examples), CancellationToken.None);

    private string Find(string[] examples)
    {
        var result = Synthesize(examples);
        Assert.Null(result.Reason);
        foreach (var candidate in result.Candidates)
            output.WriteLine($"cost {candidate.Cost}\n{candidate.Source}");
        return result.Candidates[0].Source;
    }
}
