using System.Collections.Immutable;
using System.Text.Json;
using CodeFarm.Client;
using CodeFarm.Client.Http;
using CodeFarm.Contracts;
using CodeFarm.Gateway.Errors;
using Microsoft.AspNetCore.Http;

namespace CodeFarm.Gateway.Requests;

/// <summary>
/// The body of a call: <c>{"in": [...]}</c>, or a field for each parameter. No parameter can be named <c>in</c>, which is a C# keyword.
/// </summary>
internal sealed record CallBody(ImmutableArray<string> ByPosition, IReadOnlyDictionary<string, RawJson>? ByName)
{
    public static async ValueTask<CallBody> BindAsync(HttpContext context)
    {
        var text = await BodyReader.ReadTextAsync(context, FarmJson.MaxCallBytes, BodyReader.Json);
        using var document = JsonMessage.Parse(text);
        try
        {
            return Read(document.RootElement);
        }
        catch (InvalidOperationException)
        {
            throw new RequestException(HttpErrors.Malformed, "A field of the body has an unpaired surrogate (half of a character) in its name.");
        }
    }

    /// <summary>The arguments in the order of the parameters.</summary>
    /// <exception cref="FarmException">There is no such function or version, or the names are not those of its parameters.</exception>
    public async Task<ImmutableArray<string>> ArgumentsAsync(IFarm farm, string name, int version, CancellationToken cancellationToken)
    {
        if (ByName is null)
            return ByPosition;
        var function = await farm.GetFunctionAsync(name, cancellationToken);
        var number = version == 0 ? function.Stable : version;
        // Where there is no such version, the call itself says so.
        return function.Versions.FirstOrDefault(known => known.Number == number) is { } called
            ? NamedArguments.Order(called.Signature, ByName)
            : [];
    }

    private static CallBody Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            throw new RequestException(HttpErrors.Malformed, "The body must be an object: {\"in\": [...]}, or a field for each parameter.");
        if (!root.TryGetProperty("in", out var list))
            return new([], root.EnumerateObject().ToDictionary(static field => field.Name, static field => new RawJson(field.Value.GetRawText())));
        if (list.ValueKind != JsonValueKind.Array || root.GetPropertyCount() > 1)
            throw new RequestException(HttpErrors.Malformed, "'in' must be a list with a value for each parameter, and nothing else beside it.");
        return new([.. list.EnumerateArray().Select(static item => item.GetRawText())], null);
    }
}
