using System.Text.Json;
using CodeFarm.Synthesis;

namespace CodeFarm.SynthesisBenchmarks;

/// <summary>Reads a suite: one JSON object a line with id, description, params, returns, train and perhaps test.</summary>
internal sealed class SuiteReader(BenchmarkOptions options)
{
    public IReadOnlyList<SuiteTask> Read(string path)
    {
        var lines = File.ReadLines(path).Where(line => !string.IsNullOrWhiteSpace(line));
        var tasks = lines.Select((line, index) => ReadLine(path, index + 1, line)).Where(task => options.Only is null || task.Id.Contains(options.Only, StringComparison.Ordinal)).ToArray();
        if (options.Sample <= 0 || options.Sample >= tasks.Length) return tasks;
        // Spread over the whole file, and the same in every run.
        return [.. Enumerable.Range(0, options.Sample).Select(index => tasks[(int)((long)index * tasks.Length / options.Sample)])];
    }

    private SuiteTask ReadLine(string path, int number, string line)
    {
        string id = $"line {number}";
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            id = root.GetProperty("id").GetString() ?? id;
            return TaskOf(id, root);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{path}, line {number} ({id}): {exception.Message}", exception);
        }
    }

    private SuiteTask TaskOf(string id, JsonElement root)
    {
        var train = root.GetProperty("train").EnumerateArray().ToArray();
        var test = root.TryGetProperty("test", out var tests) && tests.ValueKind == JsonValueKind.Array ? tests.EnumerateArray().ToArray() : [];
        var parameters = root.GetProperty("params").EnumerateArray().ToArray();
        var all = train.Concat(test).ToArray();
        try
        {
            var types = parameters.Select((parameter, index) => TypeOf(parameter.GetProperty("type").GetString()!, [.. all.Select(example => example.GetProperty("in")[index])])).ToArray();
            var returns = TypeOf(root.GetProperty("returns").GetString()!, [.. all.Select(example => example.GetProperty("out"))]);
            var shown = Math.Max(1, train.Length - options.Withhold);
            var examples = all.Select(example => ExampleOf(example, types, returns)).ToArray();
            var problem = new SynthesisProblem(
                NameOf(id, root), options.Blank ? "" : root.GetProperty("description").GetString() ?? "",
                [.. parameters.Select((parameter, index) => new SynthesisParameter(parameter.GetProperty("name").GetString()!, types[index]))],
                returns, examples[..shown]);
            return new SuiteTask(id, problem, examples[shown..], Unsupported: null) { Constants = ConstantsOf(root) };
        }
        catch (Exception exception) when (exception is NotSupportedException or InvalidOperationException or ArgumentException or InvalidCastException)
        {
            return new SuiteTask(id, Problem: null, [], exception.Message);
        }
    }

    /// <summary>The type as it is written, or where values contradict it (it was guessed from an empty list) that of the values.</summary>
    private static Type TypeOf(string name, JsonElement[] values)
    {
        var type = TypeName.Resolve(name, values);
        try
        {
            foreach (var value in values)
                JsonValue.Read(value, type);
            return type;
        }
        catch (NotSupportedException)
        {
            return TypeName.Resolve("object", values);
        }
    }

    private static string[] ConstantsOf(JsonElement root) =>
        root.TryGetProperty("extra", out var extra) && extra.ValueKind == JsonValueKind.Object
            && extra.TryGetProperty("grammar_constants", out var constants) && constants.ValueKind == JsonValueKind.Array
            ? [.. constants.EnumerateArray().Select(constant => constant.GetString()!)]
            : [];

    private static SynthesisExample ExampleOf(JsonElement example, Type[] types, Type returns) => new(
        [.. types.Select((type, index) => JsonValue.Read(example.GetProperty("in")[index], type))], JsonValue.Read(example.GetProperty("out"), returns));

    /// <summary>The entry point that the task asks for, or one that says nothing: a task's name may give it away.</summary>
    private string NameOf(string id, JsonElement root) =>
        !options.Blank && root.TryGetProperty("extra", out var extra) && extra.ValueKind == JsonValueKind.Object
            && extra.TryGetProperty("entry_point", out var entry) && entry.GetString() is { Length: > 0 } name
            ? name
            : "Solve";
}
