using System.Text.Json;
using CodeFarm.Broth;
using CodeFarm.Contracts.Placement;

namespace CodeFarm.Hosting.Configuration;

/// <summary>Reads the file of a silo; comments and trailing commas are allowed, since people write these files.</summary>
public static class SiloConfigurationFile
{
    private static readonly Dictionary<string, AcceleratorKind> Kinds =
        new(StringComparer.Ordinal) { ["cuda"] = AcceleratorKind.Cuda, ["rocm"] = AcceleratorKind.Rocm };

    private static readonly JsonDocumentOptions Json = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        AllowDuplicateProperties = false,
        MaxDepth = 16,
    };

    /// <exception cref="SiloConfigurationException">The file cannot be read, or does not describe a silo.</exception>
    public static SiloConfiguration Read(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        try
        {
            return Parse(File.ReadAllText(path), path);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new SiloConfigurationException(
                SiloConfigurationErrors.Unreadable, path, "", $"The file cannot be read: {cause.Message} Check the path.", cause);
        }
    }

    /// <param name="text">The content of the file.</param>
    /// <param name="file">The name that errors show.</param>
    /// <exception cref="SiloConfigurationException">The text does not describe a silo.</exception>
    public static SiloConfiguration Parse(string text, string file)
    {
        if (!JsonProblem.TryParse(text, Json, out var document, out var problem))
            throw new SiloConfigurationException(SiloConfigurationErrors.Syntax, file, "", $"This is not JSON: {problem}");
        using (document)
            return Read(new JsonFields(file, "", document.RootElement, "name", "role", "cpu", "memoryGb", "accelerators", "endpoint"));
    }

    private static SiloConfiguration Read(JsonFields fields)
    {
        var cpu = fields.Object("cpu", "model", "cores");
        var endpoint = fields.Object("endpoint", "host", "siloPort", "gatewayPort");
        var accelerators = fields.Objects("accelerators", "kind", "model", "memoryGb", "teraflops", "count");
        return new(
            new SiloCapability(
                fields.Text("name", "worlock"),
                fields.Text("role", "GPU experts"),
                cpu.Text("model", "AMD Ryzen 9 5950X"),
                cpu.Whole("cores", 1, 4096, 16),
                fields.Whole("memoryGb", 1, 65536, 128),
                [.. accelerators.SelectMany(ReadAccelerators)]),
            ReadEndpoint(endpoint));
    }

    private static IEnumerable<AcceleratorInfo> ReadAccelerators(JsonFields fields) => Enumerable.Repeat(
        new AcceleratorInfo(
            fields.Choice("kind", Kinds),
            fields.Text("model", "NVIDIA GeForce RTX 3080"),
            fields.Whole("memoryGb", 1, 4096, 10),
            fields.Positive("teraflops", 29.8)),
        fields.Whole("count", 1, 64, 2, fallback: 1));

    private static SiloEndpoint ReadEndpoint(JsonFields fields)
    {
        var endpoint = new SiloEndpoint(
            fields.Text("host", "worlock"),
            fields.Whole("siloPort", 1, 65535, 11111),
            fields.Whole("gatewayPort", 1, 65535, 30001));
        return endpoint.SiloPort != endpoint.GatewayPort
            ? endpoint
            : throw fields.Wrong(
                fields.PathOf("gatewayPort"), $"must be another port than siloPort; both are {endpoint.SiloPort}.");
    }
}
