using System.Text;
using CodeFarm.Client;
using CodeFarm.Gateway.Tests.Serving;

namespace CodeFarm.Gateway.Tests.Requests;

/// <summary>Values are JSON in JSON, and no digit of them is lost.</summary>
public sealed class ValueTests(ServedScriptFixture fixture) : IClassFixture<ServedScriptFixture>
{
    private static readonly string[] Values =
    [
        "null", "true", "0", "-0", "-0.0", "9007199254740993", "-9223372036854775808", "18446744073709551616", "0.1", "1E400",
        "5e-324", "3.14159265358979323846264338327950288", "\"\"", "\"\\u0000\"", "\"\\ud83d\\ude00\"", "\"\u00e4\u2028\ud83d\ude00\"",
        "\"<script>&'\"", "\"\\\"\\\\\\/\"", "[]", "{}", "[[[9007199254740993,[]],{\"a\":{\"\":[1.0,1.00]}}]]",
        "{\"b\":1,\"a\":2,\"\\u00e4\":3}", "\"NaN\"", "\"\\ud800\"",
    ];

    public static TheoryData<string> AllValues => [.. Values];

    private ServedScript Served => fixture.Served;

    [Theory]
    [MemberData(nameof(AllValues))]
    public async Task A_value_arrives_and_returns_digit_by_digit(string value)
    {
        var answer = await Served.PostAsync("/v1/functions/echo/calls", $$"""{ "in": [{{value}}, 1] }""");

        Assert.Equal($$"""{"result":[{{value}},1],"version":1,"micros":12}""", answer.AssertJson(200).Text);
    }

    [Theory]
    [MemberData(nameof(AllValues))]
    public async Task A_client_gets_the_same_value(string value)
    {
        using var farm = HttpFarm.Connect(Served.Url);

        var result = await farm.CallAsync("echo", [value, "1"]);

        Assert.Equal($"[{value},1]", result.OutputJson);
    }

    [Fact]
    public async Task A_value_of_half_a_megabyte_passes()
    {
        var value = $"\"{new StringBuilder().Insert(0, "\u00e4", 250_000)}\"";

        var answer = await Served.PostAsync("/v1/functions/echo/calls", $$"""{ "in": [{{value}}, 1] }""");

        Assert.Equal($"[{value},1]", answer.AssertJson(200).Json.GetProperty("result").GetRawText());
    }

    [Fact]
    public async Task A_client_is_told_what_is_too_large()
    {
        using var farm = HttpFarm.Connect(Served.Url);

        var refusal = await Assert.ThrowsAsync<Contracts.FarmException>(
            () => farm.CallAsync("echo", [$"\"{new string('a', 17 * 1024 * 1024)}\"", "1"]));

        Assert.Equal("request.too-large", refusal.Code);
    }
}
