using System.Text.Json;
using System.Text.Json.Nodes;
using CodeFarm.Hosting.Settings;

namespace CodeFarm.Placement.Tests;

/// <summary>What an operator may set, and what it is answered where it cannot be used.</summary>
public sealed class FarmSettingsTests
{
    [Fact]
    public void What_is_absent_keeps_its_default()
    {
        var settings = FarmSettingsFile.Parse("""{ "sandbox": { "maxWarmFunctions": 20, }, /* of a small machine */ "pipeline": { "searchMemory": "512 MB" } }""", "farm.json");

        Assert.Equal((20, new FarmSettings().Sandbox.Spares), (settings.Sandbox.MaxWarmFunctions, settings.Sandbox.Spares));
        Assert.Equal((512L << 20, TimeSpan.FromSeconds(10)), (settings.Pipeline.SearchMemory, settings.Pipeline.SearchBudget));
        Assert.Equal("farm.json", settings.File);
    }

    [Fact]
    public void The_defaults_are_not_changed_by_a_file()
    {
        var before = new FarmSettings().ToText();

        FarmSettingsFile.Parse("""{ "sandbox": { "spares": 7, "quarantine": { "kills": 9 } }, "library": { "learning": { "maximumArity": 2 } } }""", "farm.json");

        Assert.Equal(before, new FarmSettings().ToText());
    }

    [Fact]
    public void All_settings_can_be_printed_and_read_again()
    {
        var text = FarmSettingsFile.Parse(
            """
            {
              "pipeline": { "searchBudget": "1.5s", "testDeadline": "90s", "stageTimeout": "2m", "handlingRetryDelay": "150ms" },
              "sandbox": { "maxInputBytes": "1 MB", "memoryLimitBytes": 100000000, "quarantine": { "share": 0.25 } },
              "languageModel": { "endpoint": "http://127.0.0.1:11434/v1", "temperature": null, "requestTimeout": "5m" }
            }
            """, "farm.json").ToText();

        var again = FarmSettingsFile.Parse(text, "farm.json").ToText();

        Assert.Equal(text, again);
        Assert.Contains("\"searchBudget\": \"1500ms\"", text, StringComparison.Ordinal);
        Assert.Contains("\"testDeadline\": \"90s\"", text, StringComparison.Ordinal);
        Assert.Contains("\"maxInputBytes\": \"1 MB\"", text, StringComparison.Ordinal);
        Assert.Contains("\"temperature\": null", text, StringComparison.Ordinal);
        Assert.Contains("\"memoryLimitBytes\": 100000000", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "sandbx": {} }""", "settings.unknown", "sandbx", "one of pipeline, sandbox, compiler, library, languageModel")]
    [InlineData("""{ "sandbox": { "spare": 1 } }""", "settings.unknown", "sandbox.spare", "spares")]
    [InlineData("""{ "sandbox": { "quarantine": { "kill": 1 } } }""", "settings.unknown", "sandbox.quarantine.kill", "kills")]
    [InlineData("""{ "sandbox": { "allowUnisolated": true } }""", "settings.unknown", "sandbox.allowUnisolated", "is no setting")]
    [InlineData("""{ "compiler": { "workerPath": "/tmp/x.dll" } }""", "settings.unknown", "compiler.workerPath", "is no setting")]
    [InlineData("""{ "languageModel": { "apiKey": "x" } }""", "settings.unknown", "languageModel.apiKey", "is no setting")]
    [InlineData("""{ "languageModel": { "samples": "three" } }""", "settings.value", "languageModel.samples", "must be a whole number")]
    [InlineData("""{ "sandbox": 3 }""", "settings.value", "sandbox", "must be an object")]
    [InlineData("""{ "sandbox": { "spares": "two" } }""", "settings.value", "sandbox.spares", "must be a whole number")]
    [InlineData("""{ "sandbox": { "spares": -1 } }""", "settings.value", "sandbox.spares", "is -1, which is out of its range")]
    [InlineData("""{ "sandbox": { "quarantine": { "share": 2 } } }""", "settings.value", "sandbox.quarantine.share", "is 2, which is out of its range")]
    [InlineData("""{ "sandbox": { "memoryLimitBytes": "lots" } }""", "settings.value", "sandbox.memoryLimitBytes", "\"256 MB\"")]
    [InlineData("""{ "sandbox": { "maxInputBytes": "9999999999 GB" } }""", "settings.value", "sandbox.maxInputBytes", "must be a size")]
    [InlineData("""{ "pipeline": { "searchBudget": 10 } }""", "settings.value", "pipeline.searchBudget", "\"10s\"")]
    [InlineData("""{ "pipeline": { "searchBudget": "10 years" } }""", "settings.value", "pipeline.searchBudget", "must be a time")]
    [InlineData("""{ "pipeline": { "searchMemory": "1 KB" } }""", "settings.value", "pipeline.searchMemory", "out of its range")]
    [InlineData("""{ "pipeline": { "grants": ["moon"] } }""", "settings.value", "pipeline.grants", "moon")]
    [InlineData("""{ "library": { "learning": { "maximumArity": 9 } } }""", "settings.value", "library.learning.maximumArity", "1 to 3")]
    [InlineData("""{ "sandbox": { """, "settings.syntax", "", "is no JSON: line 1, column 16 (at sandbox): the text ends within the object that begins at line 1, column 14.")]
    [InlineData("""{ "sandbox": { "spares": 1, "spares": 2 } }""", "settings.syntax", "", "the field \"spares\" occurs twice")]
    [InlineData("[]", "settings.value", "", "object")]
    public void What_cannot_be_used_is_named_with_what_was_expected(string json, string code, string setting, string words)
    {
        var wrong = Assert.Throws<FarmSettingsException>(() => FarmSettingsFile.Parse(json, "farm.json"));

        Assert.Equal((code, setting), (wrong.Code, wrong.Setting));
        Assert.StartsWith("farm.json: ", wrong.Message, StringComparison.Ordinal);
        Assert.Contains(words, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_said_so()
    {
        var wrong = Assert.Throws<FarmSettingsException>(() => FarmSettingsFile.Read("/nowhere/farm.json"));

        Assert.Equal("settings.unreadable", wrong.Code);
        Assert.Contains("/nowhere/farm.json", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_setting_is_documented_with_its_default()
    {
        var documented = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "docs", "settings.md"))
            .Where(static line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(static line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(static cells => cells[1].Trim('`'), static cells => cells[2].Trim('`'));

        var settings = Values(JsonNode.Parse(new FarmSettings().ToText())!.AsObject(), "").ToDictionary();

        Assert.Equal(settings.Keys.Order(), documented.Keys.Order());
        Assert.All(settings.Where(setting => !OfTheMachine.Contains(setting.Key)), setting => Assert.Equal((setting.Key, setting.Value), (setting.Key, documented[setting.Key])));
    }

    /// <summary>Defaults that depend on the number of processors or on the environment.</summary>
    private static readonly string[] OfTheMachine = ["pipeline.workers", "pipeline.grants", "sandbox.maxConcurrentJobs", "compiler.maxWorkers"];

    private static IEnumerable<KeyValuePair<string, string>> Values(JsonObject section, string path) => section.SelectMany(entry => entry.Value is JsonObject inner
        ? Values(inner, $"{path}{entry.Key}.")
        : [new($"{path}{entry.Key}", entry.Value is JsonValue value && value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is { Length: > 0 } text ? text : entry.Value?.ToJsonString() ?? "none")]);
}
