using System.Globalization;
using System.Text.Json;

namespace CodeFarm.Cli.Output;

/// <summary>The evaluator's report in a few lines for people. What a report does not say is left out.</summary>
internal static class EvidenceText
{
    public static IReadOnlyList<(string Name, string Value)> Of(string reportJson)
    {
        if (reportJson.Length == 0)
            return [];
        using var document = JsonDocument.Parse(reportJson);
        var report = document.RootElement;
        return report.ValueKind != JsonValueKind.Object ? [] :
        [
            ("examples", Examples(report)),
            ("properties", Properties(report)),
            ("robustness", Robustness(report)),
            ("mutants", Mutants(report)),
            ("warnings", Warnings(report)),
            ("advice", Text(Find(Find(report, "strength"), "advice"))),
        ];
    }

    private static string Examples(JsonElement report)
    {
        var suite = Find(report, "suite");
        if (suite is null)
            return "";
        var (guiding, withheld) = (Number(Find(suite, "guiding")), Number(Find(suite, "withheld")));
        var withholding = Text(Find(report, "withholding")).TrimEnd('.');
        return string.Create(CultureInfo.InvariantCulture, $"{guiding + withheld} hold")
            + (withholding.Length > 0 ? $": {withholding}" : "");
    }

    private static string Properties(JsonElement report) => Find(report, "properties") is not { ValueKind: JsonValueKind.Array } list ? ""
        : string.Join("; ", list.EnumerateArray().Select(static property => string.Create(
            CultureInfo.InvariantCulture, $"{Text(Find(property, "text"))} holds on {Number(Find(property, "inputs"))} inputs")));

    private static string Robustness(JsonElement report)
    {
        var robustness = Find(report, "robustness");
        if (robustness is null)
            return "";
        var (inputs, failures) = (Number(Find(robustness, "inputs")), Number(Find(robustness, "failures")));
        return failures == 0
            ? string.Create(CultureInfo.InvariantCulture, $"answers all of {inputs} generated inputs")
            : string.Create(CultureInfo.InvariantCulture, $"throws on {failures} of {inputs} generated inputs; 'show' with --json lists them");
    }

    private static string Mutants(JsonElement report)
    {
        var mutation = Find(report, "mutation");
        var (tried, killed) = (Number(Find(mutation, "tried")), Number(Find(mutation, "killed")));
        return tried == 0 ? "" : string.Create(
            CultureInfo.InvariantCulture, $"the suite notices {killed} of {tried} changes to the code ({100.0 * killed / tried:0} %)");
    }

    private static string Warnings(JsonElement report) => Find(report, "warnings") is not { ValueKind: JsonValueKind.Array } list ? ""
        : string.Join("; ", list.EnumerateArray().Select(static warning => Text(warning)));

    private static string Text(JsonElement? element) => element is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";

    private static long Number(JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var value) ? value : 0;

    // Stored reports are older than this command: their fields may be written in either case.
    private static JsonElement? Find(JsonElement? element, string name)
    {
        if (element is not { ValueKind: JsonValueKind.Object } fields)
            return null;
        foreach (var field in fields.EnumerateObject())
        {
            if (field.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return field.Value;
        }

        return null;
    }
}
