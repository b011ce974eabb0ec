using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CodeFarm.Broth.Tests;

/// <summary>
/// The part of JSON Schema (draft 2020-12) that the schema of requirements uses. A keyword that it does not know is an error,
/// so that no rule of the schema is passed over.
/// </summary>
internal sealed class JsonSchema(JsonObject root)
{
    private static readonly HashSet<string> Annotations = ["$schema", "$id", "title", "description", "$defs"];

    public bool IsValid(JsonNode? value) => IsValid(value, root);

    private bool IsValid(JsonNode? value, JsonObject schema) =>
        schema.Where(rule => !Annotations.Contains(rule.Key)).All(rule => Holds(rule.Key, rule.Value!, schema, value));

    private bool Holds(string keyword, JsonNode rule, JsonObject schema, JsonNode? value) => keyword switch
    {
        "$ref" => IsValid(value, Definition((string)rule!)),
        "type" => rule is JsonArray types ? types.Any(type => HasType(value, (string)type!)) : HasType(value, (string)rule!),
        "anyOf" => rule.AsArray().Any(option => IsValid(value, option!.AsObject())),
        "not" => !IsValid(value, rule.AsObject()),
        "required" => value is not JsonObject map || rule.AsArray().All(name => map.ContainsKey((string)name!)),
        "dependentRequired" => value is not JsonObject map || rule.AsObject().All(
            need => !map.ContainsKey(need.Key) || need.Value!.AsArray().All(name => map.ContainsKey((string)name!))),
        "properties" => value is not JsonObject map || rule.AsObject().All(
            property => !map.TryGetPropertyValue(property.Key, out var found) || IsValid(found, property.Value!.AsObject())),
        "additionalProperties" => value is not JsonObject map || map
            .Where(entry => schema["properties"] is not JsonObject known || !known.ContainsKey(entry.Key))
            .All(entry => rule is JsonObject other && IsValid(entry.Value, other)),
        "minProperties" => value is not JsonObject map || map.Count >= (int)rule,
        "maxProperties" => value is not JsonObject map || map.Count <= (int)rule,
        "items" => value is not JsonArray list || list.All(item => IsValid(item, rule.AsObject())),
        "maxItems" => value is not JsonArray list || list.Count <= (int)rule,
        "uniqueItems" => value is not JsonArray list || list.Select(item => item!.ToJsonString()).Distinct().Count() == list.Count,
        "minLength" => !HasType(value, "string") || ((string)value!).Length >= (int)rule,
        "maxLength" => !HasType(value, "string") || ((string)value!).Length <= (int)rule,
        "pattern" => !HasType(value, "string") || Regex.IsMatch((string)value!, (string)rule!, RegexOptions.ECMAScript),
        "minimum" => !HasType(value, "number") || (double)value! >= (double)rule,
        "exclusiveMinimum" => !HasType(value, "number") || (double)value! > (double)rule,
        "maximum" => !HasType(value, "number") || (double)value! <= (double)rule,
        _ => throw new NotSupportedException($"The keyword {keyword} is not known to this validator."),
    };

    private JsonObject Definition(string reference) =>
        root["$defs"]![reference["#/$defs/".Length..]]!.AsObject();

    private static bool HasType(JsonNode? value, string type) => value?.GetValueKind() switch
    {
        System.Text.Json.JsonValueKind.String => type == "string",
        System.Text.Json.JsonValueKind.Number => type == "number",
        System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => type == "boolean",
        System.Text.Json.JsonValueKind.Array => type == "array",
        System.Text.Json.JsonValueKind.Object => type == "object",
        _ => type == "null",
    };
}
